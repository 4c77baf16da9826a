using Mixpeek.Local.Store;
using Pulumi.Mixpeek.Values;

namespace Mixpeek.Local.Collections;

/// <summary>The totals and averages that a list of collections ends with.</summary>
static class CollectionStats
{
    public static MapValue Of(IReadOnlyCollection<MapValue> rows)
    {
        var documents = rows.Sum(row => row.Number("document_count"));
        return MapValue.Of(
            ("total_documents", documents),
            ("avg_documents_per_collection", rows.Count == 0 ? 0 : documents / rows.Count),
            ("collections_with_taxonomies", rows.Count(row => row.Number("taxonomy_count") > 0)),
            ("total_feature_extractors", rows.Count),
            ("total_taxonomies", rows.Sum(row => row.Number("taxonomy_count"))),
            ("total_retrievers", rows.Sum(row => row.Number("retriever_count"))));
    }
}
