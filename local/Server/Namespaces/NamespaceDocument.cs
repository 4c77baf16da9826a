using Mixpeek.Local.Extractors;
using Mixpeek.Local.Models;
using Mixpeek.Local.Protocol;
using Mixpeek.Local.Store;
using Pulumi.Mixpeek.Values;

namespace Mixpeek.Local.Namespaces;

/// <summary>A namespace as the API answers it.</summary>
static class NamespaceDocument
{
    /// <summary>The document of a new namespace.</summary>
    /// <param name="id">Its ID.</param>
    /// <param name="request">The request, as its model has it.</param>
    /// <param name="now">The time of creation.</param>
    public static MapValue Create(string id, MapValue request, string now)
    {
        CheckInfrastructure(request);
        var extractors = ListValue.From(request.List("feature_extractors").Cast<MapValue>().Select(WithId));
        return MapValue.Of(
            ("namespace_id", id),
            ("namespace_name", request["namespace_name"]),
            ("namespace_type", request.Text("namespace_type") ?? "standard"),
            ("infrastructure", request["infrastructure"]),
            ("cluster_id", PropertyValue.Null),
            ("description", request["description"]),
            ("feature_extractors", extractors),
            ("payload_indexes", PayloadIndexes.Complete(request["payload_indexes"])),
            ("document_count", 0),
            ("bucket_count", 0),
            ("collection_count", 0),
            ("object_count", 0),
            ("auto_create_indexes", request.Flag("auto_create_indexes")),
            ("vector_inference_map", InferenceMap(extractors)),
            ("created_at", now),
            ("updated_at", now));
    }

    /// <summary>The document after a PATCH with these fields. Null clears; what cannot be null is left as it is.</summary>
    public static MapValue Change(MapValue document, MapValue request, string now)
    {
        CheckInfrastructure(request);
        return document.Over(request.Select((name, value) => name switch
        {
            "payload_indexes" => PayloadIndexes.Complete(value),
            "namespace_name" when value is NullValue => null,
            "auto_create_indexes" => value is BoolValue ? value : false,
            _ => value,
        })).With("updated_at", now);
    }

    /// <summary>The document with the counters as they stand.</summary>
    public static MapValue Current(Row row, Space space) => row.Document.Over(MapValue.Of(
        ("document_count", space.Documents),
        ("bucket_count", space.Buckets.Count),
        ("collection_count", space.Collections.Count),
        ("object_count", space.Objects)));

    static PropertyValue WithId(MapValue extractor) =>
        extractor.With("feature_extractor_id", $"{extractor.Text("feature_extractor_name")}_{extractor.Text("version")}");

    static MapValue InferenceMap(ListValue extractors) => MapValue.From(extractors.Cast<MapValue>()
        .SelectMany(extractor => Catalogue.WithId(extractor.Text("feature_extractor_id")!)?.VectorIndexes ?? [])
        .Select(index => ((MapValue)index).Map("index")!)
        .Select(index => KeyValuePair.Create(index.Text("name")!, index["inference_name"])));

    static void CheckInfrastructure(MapValue request)
    {
        if (request.Map("infrastructure") is { } infrastructure && infrastructure.Text("qdrant_url") is not null
            && infrastructure.Text("qdrant_api_key") is null)
            throw Refusal.Invalid(new Issue(
                ["body", "infrastructure", "qdrant_api_key"], "value_error", "qdrant_api_key is required when qdrant_url is set"));
    }
}
