using Pulumi.Mixpeek.Testing;

namespace Pulumi.Mixpeek.Tests.Recordings;

/// <summary>A scenario of the real engine, step by step.</summary>
sealed record Recording(string Scenario, IReadOnlyList<RecordedStep> Steps)
{
    public static Recording Load(string scenario) => new(scenario,
        [.. Directory.EnumerateFiles(Repository.Path("tests", "recordings", scenario), "*.jsonl").Order(StringComparer.Ordinal).Select(RecordedStep.Load)]);
}

/// <summary>One command of a user and all calls that it caused.</summary>
/// <param name="Name">Such as <c>02-up</c>.</param>
/// <param name="Calls">In the order of sending.</param>
sealed record RecordedStep(string Name, IReadOnlyList<RecordedCall> Calls)
{
    public static RecordedStep Load(string path) =>
        new(Path.GetFileNameWithoutExtension(path), [.. File.ReadLines(path).Select(RecordedCall.Parse)]);
}
