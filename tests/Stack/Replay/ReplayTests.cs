using Xunit;

namespace Pulumi.Mixpeek.Stack.Tests.Replay;

/// <summary>
/// With a plugin that plays a recording's answers back, the runner sends for the recorded program the same calls as the engine did.
/// </summary>
public sealed class ReplayTests
{
    /// <summary>Every step of every scenario, but for what the table leaves out.</summary>
    public static TheoryData<string, string> Steps { get; } = new(
        from scenario in RecordedStep.Scenarios
        from step in RecordedStep.Of(scenario)
        where Departures.Of(step) is null
        select (scenario, step.Name));

    /// <summary>What the table says that the runner refuses.</summary>
    public static TheoryData<string, string, string> Refused { get; } = new(
        from scenario in RecordedStep.Scenarios
        from step in RecordedStep.Of(scenario)
        where Departures.Of(step)?.Refused is not null
        select (scenario, step.Name, Departures.Of(step)!.Refused!));

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

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task What_the_runner_does_not_do_it_refuses_by_name(string scenario, string step, string refusal)
    {
        var recorded = RecordedStep.Of(scenario).Single(one => one.Name == step);
        using var folder = new ProjectFolder(scenario);
        folder.Write(recorded, RecordedConfig.At([recorded], 0));
        var (exitCode, text) = await Runner.RunAsync(recorded.Command, folder, Task.CompletedTask);
        Assert.NotEqual(0, exitCode);
        Assert.Contains(refusal, string.Join('\n', text), StringComparison.Ordinal);
    }

    [Fact]
    public void The_table_names_only_what_there_is() => Assert.Empty(Departures.All.Keys
        .Except(RecordedStep.Scenarios)
        .Except(RecordedStep.Scenarios.SelectMany(RecordedStep.Of).Select(step => $"{step.Scenario}/{step.Name}")));
}
