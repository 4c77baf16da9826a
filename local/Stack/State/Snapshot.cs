using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.State;

/// <summary>A stack's state at one moment.</summary>
/// <param name="Resources">The resources, each after what it depends on.</param>
/// <param name="Pending">The operations whose end is not known.</param>
sealed record Snapshot(IReadOnlyList<ResourceState> Resources, IReadOnlyList<PendingOperation> Pending)
{
    /// <summary>The state of a stack that has nothing.</summary>
    public static Snapshot Empty { get; } = new([], []);

    /// <summary>The fields of <c>deployment</c> that this runner has no use for; they are kept.</summary>
    public MapValue Unread { get; init; } = MapValue.Empty;
}
