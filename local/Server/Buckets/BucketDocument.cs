using Mixpeek.Local.Models;
using Mixpeek.Local.Protocol;
using Mixpeek.Local.Store;
using Pulumi.Mixpeek.Values;

namespace Mixpeek.Local.Buckets;

/// <summary>A bucket as the API answers it.</summary>
static class BucketDocument
{
    static readonly MapValue NoBatches = MapValue.Of(("total", 0), ("active", 0), ("completed", 0), ("failed", 0));
    static readonly MapValue NoStorage = MapValue.Of(
        ("total_size_bytes", 0), ("avg_size_bytes", 0), ("max_size_bytes", 0), ("min_size_bytes", 0));

    /// <summary>The document of a new bucket.</summary>
    public static MapValue Create(string id, MapValue request, string now) => Checked(MapValue.Of(
        ("bucket_id", id),
        ("bucket_name", request["bucket_name"]),
        ("description", request["description"]),
        ("bucket_schema", request["bucket_schema"]),
        ("unique_key", request["unique_key"]),
        ("metadata", request["metadata"]),
        ("object_count", 0),
        ("total_size_bytes", 0),
        ("created_at", now),
        ("updated_at", now),
        ("last_upload_at", PropertyValue.Null),
        ("stats_updated_at", PropertyValue.Null),
        ("status", "ACTIVE"),
        ("is_locked", false),
        ("batch_stats", NoBatches),
        ("storage_stats", NoStorage)));

    /// <summary>The document after a PATCH with these fields. Null clears; what cannot be null is left as it is.</summary>
    public static MapValue Change(MapValue document, MapValue request, string now)
    {
        var changes = request.Select((name, value) => name switch
        {
            "bucket_name" or "bucket_schema" when value is NullValue => null,
            "metadata" when value is NullValue => MapValue.Empty,
            _ => value,
        });
        return Checked(document.Over(changes).With("updated_at", now));
    }

    /// <summary>The document with the status as it stands.</summary>
    public static MapValue Current(Row row) => row.DeletionTask is null ? row.Document : row.Document.With("status", "IN_PROGRESS");

    static MapValue Checked(MapValue document)
    {
        var fields = document.Map("bucket_schema")!.Map("properties")!;
        var missing = document.Map("unique_key")?.Texts("fields").Index().Where(field => !fields.ContainsKey(field.Item)).ToList() ?? [];
        return missing.Count == 0 ? document : throw Refusal.Invalid([.. missing.Select(field => new Issue(
            ["body", "unique_key", "fields", field.Index],
            "value_error",
            $"unique key field '{field.Item}' is not in the bucket's schema"))]);
    }
}
