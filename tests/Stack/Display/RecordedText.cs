using System.Text.RegularExpressions;
using Pulumi.Mixpeek.Testing;

namespace Pulumi.Mixpeek.Stack.Tests.Display;

/// <summary>What the real CLI printed, with its times made equal.</summary>
static partial class RecordedText
{
    /// <summary>The lines that a step printed, from the one that begins with <paramref name="from"/> up to the next phase or the end.</summary>
    public static string Phase(string scenario, string step, string from) =>
        Timeless(string.Join('\n', File.ReadAllLines(Repository.Path("tests", "recordings", scenario, $"{step}.txt"))
            .SkipWhile(line => !line.StartsWith(from, StringComparison.Ordinal))
            .TakeWhile((line, index) => !line.StartsWith("exit ", StringComparison.Ordinal) && (index == 0 || !IsHeader(line)))) + "\n");

    /// <summary>A text without the times in it.</summary>
    public static string Timeless(string text) => Duration().Replace(Times().Replace(text, "(T)"), "Duration: T");

    static bool IsHeader(string line) => line.EndsWith(" (dev):", StringComparison.Ordinal);

    [GeneratedRegex(@"\(\d+(\.\d\d)?s\)")]
    private static partial Regex Times();

    [GeneratedRegex(@"Duration: \S+")]
    private static partial Regex Duration();
}
