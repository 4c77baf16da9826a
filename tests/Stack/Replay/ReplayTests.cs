using Pulumi.Mixpeek.Testing;
using Xunit;

namespace Pulumi.Mixpeek.Stack.Tests.Replay;

/// <summary>
/// With a plugin that plays a recording's answers back, the runner sends for the recorded program the same calls as the engine did.
/// </summary>
public sealed class ReplayTests
{
    /// <summary>Every step of every scenario, but for what the table leaves out.</summary>
    public static TheoryData<string, string> Steps { get; } = new(
        from scenario in Scenarios
        where !Departures.Scenarios.ContainsKey(scenario)
        from step in RecordedStep.Of(scenario)
        where !Departures.Steps.ContainsKey($"{scenario}/{step.Name}")
        select (scenario, step.Name));

    static IEnumerable<string> Scenarios =>
        Directory.EnumerateDirectories(Repository.Path("tests", "recordings")).Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal);

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task The_runner_does_what_the_engine_did(string scenario, string step)
    {
        var recorded = RecordedStep.Of(scenario).Single(one => one.Name == step);
        var outcome = await Scenario.OutcomeAsync(scenario, step).WaitAsync(TestContext.Current.CancellationToken);
        var told = string.Join('\n', outcome.Text);
        Assert.True(outcome.Differences.Count == 0, $"{string.Join('\n', outcome.Differences)}\n\nit said:\n{told}");
        Assert.True(Agree(recorded.ExitCode, outcome.ExitCode), $"exit code {outcome.ExitCode} instead of {recorded.ExitCode}:\n{told}");
        Assert.Equal(recorded.Summary, RecordedStep.SummaryOf(outcome.Text));
    }

    /// <summary>124 is that of <c>timeout</c>, which interrupted the command.</summary>
    static bool Agree(int recorded, int replayed) => recorded == replayed || recorded == 124 && replayed != 0;

    [Fact]
    public void The_table_names_only_what_there_is()
    {
        Assert.Empty(Departures.Scenarios.Keys.Except(Scenarios));
        Assert.Empty(Departures.Steps.Keys.Except(Scenarios.SelectMany(scenario => RecordedStep.Of(scenario).Select(step => $"{scenario}/{step.Name}"))));
    }
}
