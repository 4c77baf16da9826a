using Pulumi.Mixpeek.Protocol;
using Pulumi.Mixpeek.Stack.Deployment;
using Pulumi.Mixpeek.Stack.Events;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Display.Json;

/// <summary>The display of <c>--json</c>: nothing while it runs, then one document of the form of <c>pulumi preview --json</c>.</summary>
/// <param name="config">The stack's configuration, secrets masked.</param>
sealed class JsonDisplay(Phase phase, TextWriter output, MapValue config) : IDisplay
{
    readonly OrderedDictionary<(string Urn, StepOp Op), Step> steps = [];
    readonly Diagnostics diagnostics = new();

    /// <summary>Whether a phase that ends well prints nothing.</summary>
    public bool OnlyFailure { get; init; }

    /// <summary>Whether what stays the same is told too.</summary>
    public bool ShowSames { get; init; }

    public void Started(Step step) => steps[(step.Urn, step.Op)] = step;

    public void Succeeded(Step step, TimeSpan took)
    {
        // A preview's outputs are guesses, which the CLI leaves out.
        if (!phase.IsPreview || step.Op == StepOp.Refresh)
            steps[(step.Urn, step.Op)] = step;
    }

    public void Failed(Step step, string error)
    {
        steps.Remove((step.Urn, step.Op));
        diagnostics.Add(step.Urn, LogSeverity.Error, error);
    }

    public void Message(LogSeverity severity, string urn, string text, bool ephemeral)
    {
        if (severity != LogSeverity.Debug && !ephemeral)
            diagnostics.Add(urn, severity, text);
    }

    public void StackOutputs(MapValue olds, MapValue news)
    {
        var key = (phase.StackUrn, StepOp.Same);
        if (!phase.IsPreview && steps.TryGetValue(key, out var stack) && stack.New is { } state)
            steps[key] = stack with { New = state with { Outputs = news } };
    }

    public void Finish(DeploymentResult result, TimeSpan took)
    {
        if (OnlyFailure && !result.Failed)
            return;
        var document = new List<KeyValuePair<string, PropertyValue>>
        {
            new("config", config),
            new("steps", ListValue.From(steps.Values.Where(IsTold).Select(step => JsonStep.Write(step, phase.IsPreview)))),
        };
        if (diagnostics.All.Any())
            document.Add(new("diagnostics", ListValue.From(diagnostics.All.Select(Diagnostic))));
        document.Add(new("duration", Math.Truncate(took.TotalNanoseconds)));
        document.Add(new("changeSummary", MapValue.From(result.Changes.Where(change => change.Value > 0)
            .Select(change => KeyValuePair.Create(OpText.Name(change.Key), (PropertyValue)change.Value))
            .OrderBy(change => change.Key, StringComparer.Ordinal))));
        output.Write(JsonText.Write(MapValue.From(document)) + "\n");
    }

    public void Dispose() => output.Flush();

    /// <summary>What stays the same is left out, but for the stack.</summary>
    bool IsTold(Step step) => ShowSames || step.Op != StepOp.Same || step.Urn == phase.StackUrn;

    static MapValue Diagnostic((string Urn, LogSeverity Severity, string Text) message)
    {
        var text = Diagnostics.Prefixed(message.Severity, message.Text) + "\n";
        var severity = message.Severity.ToString().ToLowerInvariant();
        return message.Urn.Length == 0
            ? MapValue.Of(("message", text), ("severity", severity))
            : MapValue.Of(("urn", message.Urn), ("message", text), ("severity", severity));
    }
}
