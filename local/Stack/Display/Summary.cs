using Pulumi.Mixpeek.Stack.Deployment;
using Pulumi.Mixpeek.Stack.Events;

namespace Pulumi.Mixpeek.Stack.Display;

/// <summary>The counts at the end.</summary>
static class Summary
{
    /// <summary>The kinds that are counted, in the CLI's order. A replacement counts once; reads and refreshes change nothing.</summary>
    static readonly StepOp[] Counted = [StepOp.Create, StepOp.Update, StepOp.Delete, StepOp.Replace, StepOp.Import];

    /// <summary>Whether anything was changed, or would be.</summary>
    public static bool HasChanges(DeploymentResult result) => Counted.Any(op => Count(result, op) > 0);

    /// <param name="errored">How many resources have errors, the stack included.</param>
    public static IEnumerable<SummaryLine> Lines(DeploymentResult result, bool isPreview, int errored)
    {
        var kinds = Counted.Where(op => Count(result, op) > 0).ToList();
        yield return new(null, "Resources:");
        foreach (var op in kinds)
            yield return new(op, $"    {OpText.Sign(op)}{Count(result, op)} {Words(op, isPreview)}");
        if (Totals(kinds.Sum(op => Count(result, op)), kinds.Count, Count(result, StepOp.Same)) is { Length: > 0 } totals)
            yield return new(null, $"    {totals}");
        if (errored > 0)
            yield return new(null, $"    {errored} errored");
    }

    /// <summary>The number of changes only where there are several kinds: otherwise it stands there already.</summary>
    static string Totals(int changes, int kinds, int same) => string.Join(". ", new[]
    {
        kinds > 1 ? $"{changes} changes" : "",
        same > 0 ? $"{same} unchanged" : "",
    }.Where(part => part.Length > 0));

    static string Words(StepOp op, bool isPreview) => isPreview ? $"to {OpText.Planned(op)}" : OpText.Done(op);

    static int Count(DeploymentResult result, StepOp op) => result.Changes.GetValueOrDefault(op);
}

/// <summary>A line, and the kind of step that gives it its colour.</summary>
readonly record struct SummaryLine(StepOp? Op, string Text);
