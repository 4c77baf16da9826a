using System.Globalization;
using System.Text.RegularExpressions;

namespace Pulumi.Mixpeek.Stack.Deployment;

/// <summary>A property path as users write it: <c>a.b[0]</c>, <c>a["x.y"]</c>, with <c>*</c> for any key or index.</summary>
/// <param name="Parts">Keys as text, indices as numbers, <c>*</c> for any.</param>
sealed partial record PathPattern(IReadOnlyList<object> Parts)
{
    const string Any = "*";

    /// <summary>The property that the path begins with.</summary>
    public string Top => Parts is [string top, ..] ? top : "";

    public static PathPattern Parse(string text) => new([.. Part().Matches(text).Select(Read)]);

    /// <summary>Whether the other path is this one, or below it.</summary>
    public bool Covers(PathPattern other) =>
        Parts.Count <= other.Parts.Count && Parts.Zip(other.Parts).All(pair => Matches(pair.First, pair.Second));

    public static bool Matches(object pattern, object part) => Any.Equals(pattern) || pattern.Equals(part);

    static object Read(Match match) =>
        match.Groups["quoted"] is { Success: true } quoted ? quoted.Value.Replace("\\\"", "\"", StringComparison.Ordinal)
        : match.Groups["index"] is { Success: true } index ? int.Parse(index.Value, CultureInfo.InvariantCulture)
        : match.Groups["any"].Success ? Any
        : match.Groups["key"].Value;

    [GeneratedRegex("""\["(?<quoted>(\\"|[^"])*)"\]|\[(?<index>[0-9]+)\]|\[(?<any>\*)\]|(?<key>[^.\[\]]+)""", RegexOptions.CultureInvariant)]
    private static partial Regex Part();
}
