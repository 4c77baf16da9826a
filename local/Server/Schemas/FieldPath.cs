namespace Mixpeek.Local.Schemas;

/// <summary>Paths to source fields.</summary>
static class FieldPath
{
    const string Root = "$.";

    /// <summary>The path in one spelling: without <c>$.</c>, list indexes as steps.</summary>
    public static string Plain(string path) => (path.StartsWith(Root, StringComparison.Ordinal) ? path[Root.Length..] : path)
        .Replace("[", ".", StringComparison.Ordinal)
        .Replace("]", "", StringComparison.Ordinal);

    /// <summary>The steps of a path: <c>$.metadata.author</c> has two.</summary>
    public static string[] Split(string path) => Plain(path).Split('.');

    /// <summary>The name that a field has in the output where none is given: the path's last step.</summary>
    public static string Last(string path) => Split(path)[^1];

    /// <summary>Whether a step names elements of a list: a number, or <c>*</c> for all.</summary>
    public static bool IsIndex(string step) => step == "*" || step.Length > 0 && step.All(char.IsAsciiDigit);
}
