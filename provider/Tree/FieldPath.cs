namespace Pulumi.Mixpeek.Tree;

/// <summary>Paths to source fields: dots for nesting, a leading <c>$.</c> is allowed (api-notes, "Schemas").</summary>
static class FieldPath
{
    /// <summary>The steps of a path: <c>$.metadata.author</c> and <c>tags[0]</c> have two.</summary>
    public static string[] Split(string path) =>
        Plain(path).Replace("[", ".", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal).Split('.');

    /// <summary>The path without its root sign.</summary>
    public static string Plain(string path) => path.StartsWith("$.", StringComparison.Ordinal) ? path[2..] : path;

    /// <summary>The name under which a field is passed through where none is given: the path's last step.</summary>
    public static string Last(string path) => Split(path)[^1];

    /// <summary>Whether a step names elements of a list: a number, or <c>*</c> for all.</summary>
    public static bool IsIndex(string step) => step == "*" || step.Length > 0 && step.All(char.IsAsciiDigit);
}
