using Pulumi.Mixpeek.Protocol;
using Pulumi.Mixpeek.Stack.Deployment;
using Pulumi.Mixpeek.Stack.Events;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Display.Lines;

/// <summary>The default display: a line for each thing that happens to a resource; then what was said, the outputs, the counts.</summary>
sealed class ProgressDisplay : IDisplay
{
    readonly Phase phase;
    readonly IPage page;
    readonly Ink ink;
    readonly TimeProvider time;
    readonly Rows rows = new();
    readonly Diagnostics diagnostics = new();
    readonly ClosingLines closing;

    public ProgressDisplay(Phase phase, IPage page, Ink ink, TimeProvider time)
    {
        (this.phase, this.page, this.ink, this.time) = (phase, page, ink, time);
        closing = new(phase, page, ink);
        page.Write(ink.Title(phase.Header));
        page.Write("");
    }

    public void Started(Step step)
    {
        var row = Begin(step);
        if (step.Op == StepOp.Same)
            KeepOutputs(step);
        else if (step.Op == StepOp.Read)
            Print(rows.Get(phase.StackUrn), StepOp.Same, $"running read {step.Type} {step.Name}", "");
        else if (phase.IsPreview && step.Op != StepOp.Refresh)
            Print(row, step.Op, OpText.Planned(step.Op), row.Info);
        else if (!page.ShowsFlight)
            Print(row, step.Op, Running(row), row.Info);
        Fly();
    }

    public void Succeeded(Step step, TimeSpan took)
    {
        var row = rows.Get(step.Urn);
        (row.InFlight, row.Settled) = (row.InFlight && IsLasting(step), row.Said.Length == 0 || !phase.IsPreview);
        if (step.Op == StepOp.Refresh)
            Refreshed(row, step, took);
        else if (step.Op == StepOp.Read)
            Print(rows.Get(phase.StackUrn), StepOp.Same, $"running read {step.Type} {step.Name}", "");
        else if (step.Op != StepOp.Same && !phase.IsPreview && !IsLasting(step))
            Print(row, step.Op, $"{OpText.Done(step.Op)} ({Durations.Step(took)})", row.Info);
        Fly();
    }

    public void Failed(Step step, string error)
    {
        closing.StepFailed = true;
        var row = rows.Get(step.Urn);
        Say(row, LogSeverity.Error, error);
        (row.InFlight, row.Settled) = (false, true);
        if (!phase.IsPreview)
            Print(row, step.Op, $"**{OpText.Failed(step.Op)}**", row.Info);
        Fly();
    }

    public void Message(LogSeverity severity, string urn, string text, bool ephemeral)
    {
        if (severity == LogSeverity.Debug)
            return;
        var row = rows.Get(urn.Length > 0 ? urn : phase.StackUrn);
        if (ephemeral)
            Show(row, FirstLine(text));
        else
            Say(row, severity, text);
        Fly();
    }

    public void StackOutputs(MapValue olds, MapValue news) =>
        closing.Outputs = new(rows.Find(phase.StackUrn)?.Op == StepOp.Create ? null : olds, news);

    public void Finish(DeploymentResult result, TimeSpan took)
    {
        page.Fly(() => []);
        if (closing.Verdict(result, diagnostics) is { } verdict)
            Say(rows.Get(phase.StackUrn), LogSeverity.Error, verdict);
        // The stack's row comes last: it is done when all others are.
        if (rows.Find(phase.StackUrn) is { } stack)
            PrintLast(stack);
        foreach (var row in rows.All.Where(row => !row.Settled && row.Said.Length > 0 && row.Urn != phase.StackUrn))
            PrintLast(row);
        closing.Write(result, took, diagnostics, urn => rows.Get(urn).Description);
    }

    public void Dispose() => page.Dispose();

    Row Begin(Step step)
    {
        var row = rows.Get(step.Urn);
        if (ChangedKeys.Describe(step) is { Length: > 0 } changes)
            row.Changes = changes;
        (row.Op, row.StartedAt) = (step.Op, time.GetTimestamp());
        row.InFlight = !phase.IsPreview && step.Op is not (StepOp.Same or StepOp.Read);
        row.Retained = step.Op == StepOp.Delete && step.Old is { RetainOnDelete: true };
        row.Settled = row.Said.Length == 0;
        return row;
    }

    /// <summary>A refresh without the program leaves the outputs as they are, and shows them.</summary>
    void KeepOutputs(Step step)
    {
        if (step.Urn == phase.StackUrn && phase.Kind == OperationKind.Refresh && step.New is { } stack)
            closing.Outputs = new(stack.Outputs, stack.Outputs);
    }

    /// <summary>A stack is created when everything in it is.</summary>
    bool IsLasting(Step step) => step.Urn == phase.StackUrn && step.Op == StepOp.Create;

    /// <summary>A refresh tells at its end what it has found.</summary>
    void Refreshed(Row row, Step step, TimeSpan took)
    {
        row.Changes = phase.Kind == OperationKind.Update ? "" : ChangedKeys.Describe(step);
        if (phase.Kind == OperationKind.Update)
            Print(row, StepOp.Refresh, $"refresh ({Durations.Step(took)})", row.Info);
        else if (step.New is null)
            Print(row, StepOp.Delete, Outcome(StepOp.Delete, took), row.Info);
        else if (row.Changes.Length > 0)
            Print(row, StepOp.Update, Outcome(StepOp.Update, took), row.Info);
        else if (step.Urn != phase.StackUrn)
            Print(row, StepOp.Same, "", row.Info);
        row.Op = StepOp.Same;
    }

    string Outcome(StepOp op, TimeSpan took) => phase.IsPreview ? OpText.Planned(op) : $"{OpText.Done(op)} ({Durations.Step(took)})";

    void Say(Row row, LogSeverity severity, string text)
    {
        diagnostics.Add(row.Urn, severity, text);
        Show(row, FirstLine(Diagnostics.Prefixed(severity, text)));
    }

    void Show(Row row, string said)
    {
        row.Said = said;
        if (row.InFlight && page.ShowsFlight)
            return;
        row.Settled = false;
        Print(row, row.Op, Status(row), row.Info);
    }

    string Status(Row row) =>
        row.InFlight ? Running(row)
        : row.Urn == phase.StackUrn && row.Op == StepOp.Same ? "running"
        : phase.IsPreview ? OpText.Planned(row.Op) : OpText.Done(row.Op);

    string Running(Row row) => $"{OpText.Running(row.Op)} ({Durations.Elapsed(time.GetElapsedTime(row.StartedAt))})";

    /// <summary>The last line of a row that is still open: how it ended, and how much was said about it.</summary>
    void PrintLast(Row row)
    {
        var failed = diagnostics.HasErrors(row.Urn);
        var isStack = row.Urn == phase.StackUrn;
        row.Said = diagnostics.Count(row.Urn);
        var op = isStack && row.Op != StepOp.Create ? StepOp.Same : row.Op;
        var status = phase.IsPreview ? OpText.Planned(op)
            : failed ? $"**{OpText.Failed(op)}**"
            : isStack && op == StepOp.Create ? $"created ({Durations.Step(time.GetElapsedTime(row.StartedAt))})"
            : "";
        Print(row, op, status, row.Info);
    }

    void Print(Row row, StepOp sign, string status, string info) => page.Write(ink.Step(sign, row.Line(sign, status, info)));

    void Fly() => page.Fly(() => [.. rows.All.Where(row => row.InFlight).Select(row => row.Line(row.Op, Running(row), row.Info))]);

    static string FirstLine(string text) => text.Split('\n')[0];
}
