using Pulumi.Mixpeek.Protocol;
using Pulumi.Mixpeek.Stack.Deployment;
using Pulumi.Mixpeek.Stack.Display.Trees;
using Pulumi.Mixpeek.Stack.Events;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Display.Lines;

/// <summary>The display of <c>--diff</c>: each step in full, as one tree.</summary>
sealed class DiffDisplay : IDisplay
{
    readonly Phase phase;
    readonly IPage page;
    readonly Ink ink;
    readonly Diagnostics diagnostics = new();
    readonly Dictionary<string, int> depths = new(StringComparer.Ordinal);
    StackOutputs? outputs;
    bool isNew, stepFailed;

    public DiffDisplay(Phase phase, IPage page, Ink ink)
    {
        (this.phase, this.page, this.ink) = (phase, page, ink);
        page.Write(ink.Title(phase.Header));
    }

    public void Started(Step step)
    {
        isNew |= step.Urn == phase.StackUrn && step.Op == StepOp.Create;
        // A refresh without the program leaves the outputs as they are, and shows them.
        if (step.Urn == phase.StackUrn && step is { Op: StepOp.Same, New: { } stack } && phase.Kind == OperationKind.Refresh)
            outputs = new(stack.Outputs, stack.Outputs);
        // What runs at the same time would mix its lines: a step that does something is shown when it has ended.
        if (IsShown(step) && (phase.IsPreview || step.Urn == phase.StackUrn))
            Write(step);
        else
            _ = Depth(step);
    }

    public void Succeeded(Step step, TimeSpan took)
    {
        if (step.Urn == phase.StackUrn)
            return;
        if (step.Op == StepOp.Refresh ? new ResourceTree(step, 0).Shown != StepOp.Same : IsShown(step) && !phase.IsPreview)
            Write(step, withOutputs: !phase.IsPreview);
    }

    public void Failed(Step step, string error)
    {
        if (IsShown(step) && !phase.IsPreview && step.Urn != phase.StackUrn)
            Write(step);
        stepFailed = true;
        diagnostics.Add(step.Urn, LogSeverity.Error, error);
    }

    public void Message(LogSeverity severity, string urn, string text, bool ephemeral)
    {
        if (severity != LogSeverity.Debug && !ephemeral)
            diagnostics.Add(urn.Length > 0 ? urn : phase.StackUrn, severity, text);
    }

    public void StackOutputs(MapValue olds, MapValue news) => outputs = new(isNew ? null : olds, news);

    public void Finish(DeploymentResult result, TimeSpan took)
    {
        if (outputs?.Lines(phase.IsPreview) is { Count: > 0 } lines)
            Write([new(Mark.None, "    --outputs:--"), .. lines]);
        if (new ClosingLines(phase, page, ink) { StepFailed = stepFailed }.Verdict(result, diagnostics) is { } verdict)
            diagnostics.Add(phase.StackUrn, LogSeverity.Error, verdict);
        var rows = new Rows();
        foreach (var line in diagnostics.Lines(urn => rows.Get(urn).Description))
            page.Write(line);
        foreach (var (op, text) in Summary.Lines(result, phase.IsPreview, diagnostics.Errored))
            page.Write(op is { } step ? ink.Step(step, text) : text);
        if (!phase.IsPreview)
            page.Write($"\nDuration: {Durations.Total(took)}");
    }

    public void Dispose() => page.Dispose();

    /// <summary>The two halves of a replacement are one to a reader; what stays the same is not shown, but for the stack.</summary>
    bool IsShown(Step step) => step.Op switch
    {
        StepOp.Same => step.Urn == phase.StackUrn,
        StepOp.CreateReplacement or StepOp.DeleteReplaced or StepOp.Refresh or StepOp.Read => false,
        _ => true,
    };

    void Write(Step step, bool withOutputs = false)
    {
        var tree = new ResourceTree(step, Depth(step));
        page.Write(ink.Step(tree.Shown, tree.Heading));
        Write(tree.Properties());
        if (withOutputs)
            Write(tree.Outputs());
    }

    void Write(IReadOnlyList<TreeLine> lines)
    {
        foreach (var line in lines)
            page.Write(ink.Line(line));
    }

    int Depth(Step step)
    {
        var parent = (step.New ?? step.Old)?.Parent;
        return depths[step.Urn] = string.IsNullOrEmpty(parent) ? 0 : depths.GetValueOrDefault(parent) + 1;
    }
}
