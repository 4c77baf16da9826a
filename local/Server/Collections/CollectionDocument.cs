using Mixpeek.Local.Extractors;
using Mixpeek.Local.Protocol;
using Mixpeek.Local.Schemas;
using Mixpeek.Local.Store;
using Pulumi.Mixpeek.Values;

namespace Mixpeek.Local.Collections;

/// <summary>A collection as the API answers it.</summary>
static class CollectionDocument
{
    /// <summary>The document of a new collection; all that is computed of it is known at once.</summary>
    /// <exception cref="Refusal">Source, extractor, paths or schedule do not go together.</exception>
    public static MapValue Create(string id, MapValue request, Call call)
    {
        var (row, now) = (call.Namespace(), call.Organisation.Now);
        var source = Source.Find(call, request.Map("source")!);
        var input = request.Map("input_schema") ?? source.Schema.Schema;
        var available = new SourceSchema(input, source.Schema.IsOpen);
        var configuration = FeatureExtraction.Complete(request.Map("feature_extractor")!, row, available);
        var extractor = Catalogue.WithId(configuration.Text("feature_extractor_id")!);
        var output = OutputSchema.Compute(available, configuration, extractor);
        var tier = MapValue.Of(("source_config", source.Document), ("feature_extractor", configuration), ("output_schema", output));
        return MapValue.Of(
            ("collection_id", id),
            ("collection_name", request["collection_name"]),
            ("description", request["description"]),
            ("input_schema", input),
            ("output_schema", output),
            ("feature_extractor", configuration),
            ("source", source.Document),
            ("source_bucket_schemas", source.BucketSchemas),
            ("source_lineage", ListValue.From(source.Lineage.Append(tier))),
            ("vector_indexes", extractor?.VectorIndexes ?? ListValue.Empty),
            ("payload_indexes", row.Document["payload_indexes"]),
            ("enabled", request["enabled"]),
            ("metadata", request["metadata"]),
            ("schedule", request["schedule"]),
            ("trigger_id", Schedule.Trigger(request["schedule"], PropertyValue.Null)),
            ("created_at", now),
            ("updated_at", now),
            ("document_count", 0),
            ("schema_version", 1),
            ("last_schema_sync", PropertyValue.Null),
            ("schema_sync_enabled", true),
            ("taxonomy_applications", request["taxonomy_applications"]),
            ("cluster_applications", request["cluster_applications"]),
            ("alert_applications", request["alert_applications"]),
            ("retriever_enrichments", request["retriever_enrichments"]),
            ("taxonomy_count", request.List("taxonomy_applications").Count),
            ("retriever_count", request.List("retriever_enrichments").Count));
    }

    /// <summary>The document after a PATCH with these fields. Null clears; what cannot be null is left as it is.</summary>
    public static MapValue Change(MapValue document, MapValue request, string now)
    {
        var changed = document.Over(request.Select((name, value) =>
            name is "collection_name" or "enabled" && value is NullValue ? null : value));
        return changed.Over(MapValue.Of(
            ("trigger_id", Schedule.Trigger(changed["schedule"], changed["trigger_id"])),
            ("taxonomy_count", changed.List("taxonomy_applications").Count),
            ("retriever_count", changed.List("retriever_enrichments").Count),
            ("updated_at", now)));
    }
}
