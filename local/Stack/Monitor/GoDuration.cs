using System.Globalization;
using System.Text.RegularExpressions;

namespace Pulumi.Mixpeek.Stack.Monitor;

/// <summary>Durations as Go writes them, the form of <c>customTimeouts</c>: <c>1h30m</c>, <c>90s</c>, <c>1.5m</c>.</summary>
static partial class GoDuration
{
    static readonly Dictionary<string, double> Units = new(StringComparer.Ordinal)
    {
        ["ns"] = 1e-9, ["us"] = 1e-6, ["µs"] = 1e-6, ["ms"] = 1e-3, ["s"] = 1, ["m"] = 60, ["h"] = 3600,
    };

    /// <summary>The duration in seconds; an empty text is none, 0.</summary>
    /// <exception cref="FormatException">The text is no duration.</exception>
    public static double Seconds(string text)
    {
        if (text.Length == 0 || text == "0")
            return 0;
        if (!Whole().IsMatch(text))
            throw new FormatException($"'{text}' is not a duration; write one such as 30s, 5m or 1h30m");
        return Part().Matches(text).Sum(part =>
            double.Parse(part.Groups["number"].Value, CultureInfo.InvariantCulture) * Units[part.Groups["unit"].Value]);
    }

    [GeneratedRegex(@"^([0-9]+(\.[0-9]+)?(ns|us|µs|ms|s|m|h))+$", RegexOptions.CultureInvariant)]
    private static partial Regex Whole();

    [GeneratedRegex(@"(?<number>[0-9]+(\.[0-9]+)?)(?<unit>ns|us|µs|ms|s|m|h)", RegexOptions.CultureInvariant)]
    private static partial Regex Part();
}
