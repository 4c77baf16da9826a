using Pulumi.Mixpeek.Values;

namespace Mixpeek.Local.Store;

/// <summary>One object as the server keeps it.</summary>
/// <param name="Id">Its ID, such as <c>bkt_0a1b2c3d4e</c>.</param>
/// <param name="Name">Its name, unique in its table.</param>
/// <param name="Document">The answer's fields. Documents are immutable and share what they have in common.</param>
sealed record Row(string Id, string Name, MapValue Document)
{
    /// <summary>The lifecycle state of a collection: active, cold or archived.</summary>
    public string Lifecycle { get; init; } = "active";

    /// <summary>The task that is deleting it, if one is.</summary>
    public string? DeletionTask { get; init; }
}
