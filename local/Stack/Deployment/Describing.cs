using Pulumi.Mixpeek.Stack.Events;
using Pulumi.Mixpeek.Stack.State;

namespace Pulumi.Mixpeek.Stack.Deployment;

/// <summary>Steps as they are told to the observer.</summary>
static class Describing
{
    public static Step Step(StepOp op, ResourceState? old, ResourceState? goal, Difference difference) => new(op, (goal ?? old)!.Urn, old, goal)
    {
        DetailedDiff = difference.Detailed,
        Diffs = difference.Diffs,
        Replaces = difference.Replaces,
    };

    public static Step Step(StepOp op, ResourceState? old, ResourceState? goal) => Step(op, old, goal, Difference.None);
}
