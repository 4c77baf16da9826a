namespace Pulumi.Mixpeek.Stack.Tests.Replay;

/// <summary>The one list of what the replay leaves out, and why.</summary>
static class Departures
{
    /// <summary>Scenarios that are not replayed at all.</summary>
    public static IReadOnlyDictionary<string, string> Scenarios { get; } = new Dictionary<string, string>
    {
        ["attach"] = "the recording joins a provider that was started by hand; the plugins' own tests do that",
        ["package"] = "`pulumi package` and `pulumi do`: the runner has no commands for them",
        ["plan"] = "update plans: the runner refuses --plan and --save-plan",
        ["references-node"] = "a Node program: it has a test of its own",
        ["yaml-types"] = "no call reaches a provider: TypeRecordingTests holds the checker against it",
    };

    /// <summary>Steps that are left out, by scenario/step.</summary>
    public static IReadOnlyDictionary<string, string> Steps { get; } = new Dictionary<string, string>
    {
        ["import/07-import-list-file"] = "the runner refuses --import-file: it writes no file of what is missing",
        ["faults/19-killed"] = "a killed engine leaves nothing to compare",
        ["faults/20-killed-next"] = "the stack is not locked: the killed engine's step is left out",
        ["faults/21-killed-cancelled"] = "goes on from the killed engine's state",
        ["faults/22-killed-refresh"] = "the runner refuses --clear-pending-creates: a refresh alone forgets them",
        ["faults/23-destroy"] = "goes on from the killed engine's state",
    };
}
