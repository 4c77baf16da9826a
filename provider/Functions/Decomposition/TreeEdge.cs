using Pulumi.Mixpeek.Shapes;
using Pulumi.Mixpeek.Values;
using static Pulumi.Mixpeek.Shapes.Traits;

namespace Pulumi.Mixpeek.Functions.Decomposition;

/// <summary>A way of the data, from a source to the collection that is built on it.</summary>
sealed record TreeEdge(TreeNode Source, TreeNode Target)
{
    public static ObjectShape Shape { get; } = new("DecompositionTreeEdge", "A way of the data in a decomposition tree.",
        new("source", TextShape.Any, Required, "The ID of the bucket or collection that the data comes from."),
        new("target", TextShape.Any, Required, "The ID of the collection that is built on it."));

    /// <summary>The edge as the function returns it.</summary>
    public MapValue Told() => MapValue.Of(("source", Source.Id), ("target", Target.Id));
}
