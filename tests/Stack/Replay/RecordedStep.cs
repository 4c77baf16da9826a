using System.Globalization;
using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Tests.Replay;

/// <summary>One command that was given to the real CLI: its program, the calls that it led to, what it printed and its exit code.</summary>
/// <param name="Scenario">The folder's name.</param>
/// <param name="Name">Such as <c>02-up</c>.</param>
/// <param name="Program">The program's text: the newest at or before this step.</param>
/// <param name="Command">The first line of the text without <c>$ </c>.</param>
/// <param name="Text">What it printed.</param>
sealed record RecordedStep(
    string Scenario, string Name, string Program, string Command, IReadOnlyList<string> Text, int ExitCode, IReadOnlyList<RecordedCall> Calls)
{
    /// <summary>All scenarios.</summary>
    public static IReadOnlyList<string> Scenarios { get; } =
    [
        .. Directory.EnumerateDirectories(Repository.Path("tests", "recordings")).Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal),
    ];

    /// <summary>A scenario's steps in their order.</summary>
    public static IReadOnlyList<RecordedStep> Of(string scenario)
    {
        var folder = Repository.Path("tests", "recordings", scenario);
        var steps = new List<RecordedStep>();
        var program = "";
        foreach (var text in Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal))
        {
            var written = Path.ChangeExtension(text, ".yaml");
            program = File.Exists(written) ? File.ReadAllText(written) : program;
            steps.Add(Read(scenario, text, program));
        }
        return steps;
    }

    /// <summary>The lines of counts, such as <c>+ 5 created</c>, and not those of outputs.</summary>
    public IReadOnlyList<string> Summary => SummaryOf(Text);

    /// <summary>The part of a text that sums up: what stands under <c>Resources:</c> at its end.</summary>
    public static IReadOnlyList<string> SummaryOf(IReadOnlyList<string> text) =>
        [.. text.SkipWhile(line => line != "Resources:").Skip(1)
            .TakeWhile(line => line.StartsWith("    ", StringComparison.Ordinal))
            .Select(line => line.Trim())];

    /// <summary>What went wrong half way, where the recording has only the text of it: the state after the step has the rest.</summary>
    public MapValue? StateOf(string urn)
    {
        var file = Repository.Path("tests", "recordings", Scenario, $"{Name}.state.json");
        if (!File.Exists(file))
            return null;
        var resources = (ListValue)((MapValue)Bag.Json(File.ReadAllText(file))["deployment"])["resources"];
        return resources.Cast<MapValue>().FirstOrDefault(resource => resource["urn"] == (PropertyValue)urn);
    }

    static RecordedStep Read(string scenario, string file, string program)
    {
        var text = File.ReadAllLines(file);
        var calls = Path.ChangeExtension(file, ".jsonl");
        return new(
            scenario,
            Path.GetFileNameWithoutExtension(file),
            program,
            text[0].TrimStart('$', ' '),
            text[1..],
            int.Parse(text[^1].Split("exit ")[^1], CultureInfo.InvariantCulture),
            File.Exists(calls) ? [.. File.ReadLines(calls).Select(RecordedCall.Parse)] : []);
    }
}
