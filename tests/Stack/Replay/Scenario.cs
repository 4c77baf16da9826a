using System.Collections.Concurrent;

namespace Pulumi.Mixpeek.Stack.Tests.Replay;

/// <summary>A scenario being replayed: its steps run one after the other, each once, whichever test asks first.</summary>
sealed class Scenario
{
    static readonly ConcurrentDictionary<string, Scenario> All = new(StringComparer.Ordinal);

    readonly Lazy<Task<IReadOnlyDictionary<string, StepOutcome>>> outcomes;

    Scenario(string name) => outcomes = new(() => RunAsync(name));

    /// <summary>What became of a step.</summary>
    public static async Task<StepOutcome> OutcomeAsync(string scenario, string step) =>
        (await All.GetOrAdd(scenario, name => new(name)).outcomes.Value)[step];

    static async Task<IReadOnlyDictionary<string, StepOutcome>> RunAsync(string name)
    {
        var steps = RecordedStep.Of(name);
        using var folder = new ProjectFolder(name);
        await using var host = await PlayerHost.StartAsync(folder.Plugin);
        var outcomes = new Dictionary<string, StepOutcome>(StringComparer.Ordinal);
        for (var i = 0; i < steps.Count; i++)
            if (Departures.Of(steps[i]) is null)
                outcomes[steps[i].Name] = await StepAsync(steps[i], RecordedConfig.At(steps, i), folder, host.Player);
        return outcomes;
    }

    static async Task<StepOutcome> StepAsync(RecordedStep step, RecordedConfig config, ProjectFolder folder, Player player)
    {
        folder.Write(step, config);
        player.Begin(step);
        var before = folder.Relations();
        var (exitCode, text) = await Runner.RunAsync(step.Command, folder, player.Waiting);
        var relations = before.Union(folder.Relations());
        if (relations.IsEmpty && step.Calls.Any(call => call is { Rpc: "Create", Preview: false, Error: null }))
            throw new InvalidDataException($"{step.Name} created something, and no state says what depends on what");
        var differences = new Comparison(step.Calls, player.Journal).Differences(relations.AreRelated);
        return new(exitCode, text, differences);
    }
}
