using System.Text.RegularExpressions;

namespace Pulumi.Mixpeek.Tests.Sdks;

/// <summary>How Pulumi's generators spell a name of the schema in a language.</summary>
static partial class Spelling
{
    /// <summary>C#, and Go's exported names: the first letter is a capital.</summary>
    public static string Title(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    /// <summary>Python: words in lower case, joined by underscores, where a run of capitals and digits is one word.</summary>
    public static string Snake(string name) => WordStart().Replace(name, "_").ToLowerInvariant();

    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")]
    private static partial Regex WordStart();
}
