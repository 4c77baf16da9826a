using Mixpeek.Local.Store;
using Pulumi.Mixpeek.Values;

namespace Mixpeek.Local.Namespaces;

/// <summary>The totals and averages that a list of namespaces ends with.</summary>
static class NamespaceStats
{
    static readonly (string Name, Func<MapValue, double> Count)[] Counters =
    [
        ("feature_extractors", row => row.List("feature_extractors").Count),
        ("payload_indexes", row => row.List("payload_indexes").Count),
        ("documents", row => row.Number("document_count")),
        ("buckets", row => row.Number("bucket_count")),
        ("collections", row => row.Number("collection_count")),
        ("objects", row => row.Number("object_count")),
    ];

    public static MapValue Of(IReadOnlyCollection<MapValue> rows) => MapValue.From(
        Counters.Select(counter => KeyValuePair.Create($"total_{counter.Name}", (PropertyValue)rows.Sum(counter.Count))).Concat(
        Counters.Select(counter => KeyValuePair.Create(
            $"avg_{counter.Name}_per_namespace", (PropertyValue)(rows.Count == 0 ? 0 : rows.Average(counter.Count))))));
}
