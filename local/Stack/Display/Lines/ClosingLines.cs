using Pulumi.Mixpeek.Stack.Deployment;

namespace Pulumi.Mixpeek.Stack.Display.Lines;

/// <summary>The end of a phase: what was said, the outputs, the counts and the time.</summary>
sealed class ClosingLines(Phase phase, IPage page, Ink ink)
{
    /// <summary>The stack's outputs; null where the program did not get that far.</summary>
    public StackOutputs? Outputs { get; set; }

    /// <summary>Whether a step has failed. A resource that Check refuses has no step.</summary>
    public bool StepFailed { get; set; }

    /// <summary>What the stack itself has to say where a step failed, or where nobody else says anything: the engine's own words.</summary>
    public string? Verdict(DeploymentResult result, Diagnostics diagnostics) =>
        result.Failed && !diagnostics.HasErrors(phase.StackUrn) && (StepFailed || diagnostics.IsEmpty)
            ? phase.IsPreview ? "preview failed" : "update failed"
            : null;

    public void Write(DeploymentResult result, TimeSpan took, Diagnostics diagnostics, Func<string, string> describe)
    {
        foreach (var line in diagnostics.Lines(describe))
            page.Write(line);
        if (Outputs?.Lines(phase.IsPreview) is { Count: > 0 } outputs)
            Write(outputs);
        foreach (var (op, text) in Summary.Lines(result, phase.IsPreview, diagnostics.Errored))
            page.Write(op is { } step ? ink.Step(step, text) : text);
        page.Write("");
        if (phase.IsPreview)
            return;
        page.Write($"Duration: {Durations.Total(took)}");
        page.Write("");
    }

    void Write(IReadOnlyList<Trees.TreeLine> outputs)
    {
        page.Write(ink.Title("Outputs:"));
        foreach (var line in outputs)
            page.Write(ink.Line(line));
        page.Write("");
    }
}
