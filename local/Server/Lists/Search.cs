using System.IO.Enumeration;
using Mixpeek.Local.Store;
using Pulumi.Mixpeek.Values;

namespace Mixpeek.Local.Lists;

/// <summary>The search over the text fields of a list's entries.</summary>
static class Search
{
    /// <summary>Whether ID, name or description has the term somewhere.</summary>
    public static bool Matches(string kind, MapValue document, string term, bool caseSensitive) =>
        new[] { $"{kind}_id", $"{kind}_name", "description" }.Any(field => document.Text(field) is { } text
            && FileSystemName.MatchesSimpleExpression($"*{term}*", text, ignoreCase: !caseSensitive));
}
