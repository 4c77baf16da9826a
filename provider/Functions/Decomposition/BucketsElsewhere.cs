using Pulumi.Mixpeek.Api;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Functions.Decomposition;

/// <summary>The buckets of other namespaces that collections take: one list for each such namespace.</summary>
static class BucketsElsewhere
{
    public static async Task<IReadOnlyList<TreeNode>> FindAsync(Question question, IReadOnlyList<TreeNode> own)
    {
        var known = own.Select(node => node.Id).ToHashSet(StringComparer.Ordinal);
        var elsewhere = own.SelectMany(SourceOf.In).Where(source => source.Namespace is not null && known.Add(source.Id))
            .GroupBy(source => source.Namespace!, source => source.Id, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal);
        var found = new List<TreeNode>();
        foreach (var group in elsewhere)
            found.AddRange(await FindAsync(question, group.Key, group));
        return found;
    }

    /// <summary>What is gone is not found, and neither is anything where the whole namespace is gone.</summary>
    static async Task<IEnumerable<TreeNode>> FindAsync(Question question, string ns, IEnumerable<string> ids)
    {
        var among = MapValue.Of(("field", "bucket_id"), ("operator", "in"), ("value", ListValue.From(ids.Select(id => (PropertyValue)id))));
        var body = MapValue.Of(("filters", MapValue.Of(("AND", ListValue.Create([among])))));
        try
        {
            return (await question.ListAsync(Details.Bucket.Kind, ns, body)).Select(bucket => TreeNode.Of("bucket", bucket, ns));
        }
        catch (ApiException refused) when (refused.IsNotFound)
        {
            return [];
        }
    }
}
