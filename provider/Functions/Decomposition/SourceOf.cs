using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Functions.Decomposition;

/// <summary>A bucket or collection that a collection names as its source.</summary>
/// <param name="Namespace">The namespace that it is in; null for the collection's own.</param>
readonly record struct SourceOf(string Kind, string Id, string? Namespace)
{
    /// <summary>The sources of a node; a bucket has none, and neither has what is not there.</summary>
    public static IEnumerable<SourceOf> In(TreeNode node)
    {
        var source = node.Answer?.Get("source") as MapValue ?? MapValue.Empty;
        var elsewhere = source.TextOf("source_namespace_id");
        var collections = Ids(source, "collection_id").Concat(Ids(source, "collection_ids")).Distinct();
        return Ids(source, "bucket_ids").Select(id => new SourceOf("bucket", id, elsewhere))
            .Concat(collections.Select(id => new SourceOf("collection", id, null)));
    }

    static IEnumerable<string> Ids(MapValue source, string name) => source.Get(name) switch
    {
        TextValue one => [one.Value],
        ListValue list => list.OfType<TextValue>().Select(id => id.Value).Distinct(),
        _ => [],
    };
}
