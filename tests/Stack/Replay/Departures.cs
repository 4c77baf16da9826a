namespace Pulumi.Mixpeek.Stack.Tests.Replay;

/// <summary>The one list of what the replay leaves out, and why; by scenario/step, or by scenario alone.</summary>
static class Departures
{
    public static IReadOnlyDictionary<string, Departure> All { get; } = new Dictionary<string, Departure>
    {
        ["attach"] = new("it joins a provider that was started by hand: the tests of ProviderPlugins do that"),
        ["package/01-schema"] = new("the runner has no `package`", "`pulumi package` has no counterpart here"),
        ["package/02-schema-path"] = new("the runner has no `package`", "`pulumi package` has no counterpart here"),
        ["package/03-info"] = new("the runner has no `package`", "`pulumi package` has no counterpart here"),
        ["package/04-info-resource"] = new("the runner has no `package`", "`pulumi package` has no counterpart here"),
        ["package/05-add"] = new("the runner has no `package`", "`pulumi package` has no counterpart here"),
        ["package/06-plugin-ls"] = new("the runner has no `plugin`", "`pulumi plugin` has no counterpart here"),
        ["package"] = new("the runner has no `do`", "`pulumi do` has no counterpart here"),
        ["plan/01-save"] = new("the runner has no plans", "--save-plan"),
        ["plan/02-follow"] = new("the runner has no plans", "--plan"),
        ["plan/03-deviate"] = new("the runner has no plans", "--plan"),
        ["plan"] = new("goes on from what a plan did"),
        ["references-node"] = new("a program in Node: NodeProgramTests runs one with the real SDK"),
        ["yaml-types"] = new("no call reaches a provider: TypeRecordingTests holds the checker against it"),
        ["import/07-import-list-file"] = new("the runner writes no file of what could be imported", "--import-file"),
        ["faults/19-killed"] = new("a killed engine leaves nothing to compare: the next step begins with the recorded state"),
        ["faults/20-killed-next"] = new("the runner does not lock stacks: the state is a file of the user's own"),
        ["faults/22-killed-refresh"] = new("the runner forgets pending creations by itself", "--clear-pending-creates"),
    };

    /// <summary>Why a step is left out; null where it is replayed.</summary>
    public static Departure? Of(RecordedStep step) => All.GetValueOrDefault($"{step.Scenario}/{step.Name}") ?? All.GetValueOrDefault(step.Scenario);
}
