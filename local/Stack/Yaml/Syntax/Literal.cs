using System.Text.RegularExpressions;

namespace Pulumi.Mixpeek.Stack.Yaml.Syntax;

/// <summary>Text that stands in a program for itself.</summary>
static partial class Literal
{
    /// <summary>In a program <c>${</c> begins a reference, and <c>$$</c> is a dollar sign.</summary>
    public static string Of(string text) => Dollar().Replace(text, "$$$$");

    [GeneratedRegex(@"\$(?=[${])")]
    private static partial Regex Dollar();
}
