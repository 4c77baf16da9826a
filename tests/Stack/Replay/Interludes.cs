using System.Text.Json.Nodes;

namespace Pulumi.Mixpeek.Stack.Tests.Replay;

/// <summary>What happened between the recorded steps and was not recorded: it shows in what the engine asked next.</summary>
static class Interludes
{
    /// <summary>What <c>import/02-import-file</c> took.</summary>
    public const string ImportFile = """{"resources": [{"type": "mixpeek:index:Collection", "name": "c", "id": "col_hand"}]}""";

    /// <summary>Resources that were taken out of the state before a step (<c>pulumi state delete</c>).</summary>
    static readonly Dictionary<string, string[]> Forgotten = new()
    {
        ["import/04-import-option-differs"] = ["hand", "c"],
        ["import-by-name/03-option"] = ["hand"],
    };

    /// <summary>Resources that were marked to be replaced before a step (<c>pulumi state taint</c>).</summary>
    static readonly Dictionary<string, string[]> Tainted = new() { ["replace-asked/05-tainted"] = ["fixed"] };

    static readonly Dictionary<string, string> Autonaming = new()
    {
        ["01-verbatim"] = "{mode: verbatim}",
        ["02-disabled"] = "{mode: disabled}",
        ["03-pattern"] = "{pattern: \"${name}-${stack}-${hex(5)}\"}",
        ["04-pattern-enforced"] = "{pattern: \"${name}-${stack}-${hex(5)}\", enforce: true}",
    };

    /// <summary>Configuration that was set for a step.</summary>
    public static IEnumerable<string> Config(RecordedStep step) =>
        step.Scenario == "autonaming" ? [$"pulumi:autonaming: {Autonaming[step.Name]}"] : [];

    /// <summary>The state with which a step began.</summary>
    /// <param name="state">What the runner's own steps left.</param>
    public static string Edit(RecordedStep step, string state)
    {
        // The step before killed the engine: its state is taken from the recording.
        if ($"{step.Scenario}/{step.Name}" == "faults/21-killed-cancelled")
            return RecordedState.Read(step.Scenario, "20-killed-next");
        var forgotten = Forgotten.GetValueOrDefault($"{step.Scenario}/{step.Name}", []);
        var tainted = Tainted.GetValueOrDefault($"{step.Scenario}/{step.Name}", []);
        if (forgotten.Length + tainted.Length == 0)
            return state;
        var root = JsonNode.Parse(state)!;
        var resources = root["deployment"]!["resources"]!.AsArray();
        foreach (var name in forgotten)
            resources.Remove(Named(resources, name));
        foreach (var name in tainted)
            Named(resources, name)["taint"] = true;
        return root.ToJsonString();
    }

    static JsonNode Named(JsonArray resources, string name) =>
        resources.Single(resource => resource!["urn"]!.GetValue<string>().EndsWith($"::{name}", StringComparison.Ordinal))!;
}
