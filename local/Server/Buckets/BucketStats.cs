using Mixpeek.Local.Store;
using Pulumi.Mixpeek.Values;

namespace Mixpeek.Local.Buckets;

/// <summary>The totals and averages that a list of buckets ends with.</summary>
static class BucketStats
{
    public static MapValue Of(IReadOnlyCollection<MapValue> rows)
    {
        var (objects, bytes) = (rows.Sum(row => row.Number("object_count")), rows.Sum(row => row.Number("total_size_bytes")));
        return MapValue.Of(
            ("total_objects", objects),
            ("total_size_bytes", bytes),
            ("avg_objects_per_bucket", rows.Count == 0 ? 0 : objects / rows.Count),
            ("avg_size_per_bucket", rows.Count == 0 ? 0 : bytes / rows.Count));
    }
}
