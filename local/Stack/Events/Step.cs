using Pulumi.Mixpeek.Protocol;
using Pulumi.Mixpeek.Stack.State;

namespace Pulumi.Mixpeek.Stack.Events;

/// <summary>One step of a deployment.</summary>
/// <param name="Op">What it does.</param>
/// <param name="Urn">The resource.</param>
/// <param name="Old">What the state has of it; null for a new one.</param>
/// <param name="New">What it is to be; null for a deletion. After the step it has the outputs.</param>
sealed record Step(StepOp Op, string Urn, ResourceState? Old, ResourceState? New)
{
    /// <summary>The provider's detailed diff: paths and kinds; empty where there is none.</summary>
    public IReadOnlyDictionary<string, PropertyDiff> DetailedDiff { get; init; } = new Dictionary<string, PropertyDiff>();

    /// <summary>The top-level properties that differ.</summary>
    public IReadOnlyList<string> Diffs { get; init; } = [];

    /// <summary>The top-level properties that replace.</summary>
    public IReadOnlyList<string> Replaces { get; init; } = [];

    public string Type => (New ?? Old)!.Type;

    public string Name => Urns.Name(Urn);
}
