using Mixpeek.Local.Models;
using Mixpeek.Local.Schemas;
using Pulumi.Mixpeek.Values;

namespace Mixpeek.Local.Collections;

/// <summary>What requests about collections look like.</summary>
static class CollectionModels
{
    static readonly Shape Ids = Types.List(Types.Text, 1);

    /// <summary>Where data comes from.</summary>
    /// <remarks><c>bucket_id</c> is the older spelling of a single bucket, which the specification's own examples use.</remarks>
    static readonly Shape Source = new Model(
        Field.Required("type", Types.Choice("bucket", "collection", "taxonomy", "cluster")),
        Field.Nullable("bucket_ids", Ids),
        Field.Nullable("bucket_id", Types.Text),
        Field.Nullable("collection_id", Types.Text),
        Field.Nullable("collection_ids", Ids),
        Field.Nullable("inherited_bucket_ids", Types.List(Types.Text)),
        Field.Nullable("source_filters", FilterModels.Source),
        Field.Nullable("source_namespace_id", Types.Text));

    static readonly Shape InputMapping = new Model(
        Field.Required("input_key", Types.Text),
        Field.Nullable("source_type", Types.Choice("payload", "literal", "vector")),
        Field.Nullable("path", Types.Text),
        Field.Nullable("override", Types.Any));

    static readonly Shape Passthrough = new Model(
        Field.Required("source_path", Types.Text),
        Field.Nullable("target_path", Types.Text),
        Field.Nullable("default", Types.Any),
        Field.Optional("required", Types.Flag, false));

    static readonly Shape FeatureExtractor = new Model(
        Field.Required("feature_extractor_name", Types.Text),
        Field.Required("version", Types.Text),
        Field.Nullable("params", Types.Object),
        Field.Nullable("parameters", Types.Object),
        Field.Optional("input_mappings", Types.Either(Types.Map(Types.Text), Types.List(InputMapping)), MapValue.Empty),
        Field.Optional("field_passthrough", Types.List(Passthrough), ListValue.Empty),
        Field.Optional("include_all_source_fields", Types.Flag, false));

    static readonly Shape Schedule = new Model(
        Field.Required("trigger_type", Types.Text),
        Field.Required("schedule_config", Types.Object),
        Field.Nullable("description", Types.Text));

    /// <summary>What can be changed in place.</summary>
    static readonly Field[] Changeable =
    [
        Field.Nullable("description", Types.Text),
        Field.Optional("enabled", Types.Flag, true),
        Field.Nullable("metadata", Types.Object),
        Field.Nullable("schedule", Schedule),
        Field.Nullable("taxonomy_applications", Types.List(ApplicationModels.Taxonomy)),
        Field.Nullable("cluster_applications", Types.List(ApplicationModels.Cluster)),
        Field.Nullable("alert_applications", Types.List(ApplicationModels.Alert)),
        Field.Nullable("retriever_enrichments", Types.List(ApplicationModels.Retriever)),
    ];

    /// <summary>POST /v1/collections.</summary>
    public static readonly Model Create = new(
    [
        Field.Required("collection_name", Types.Text),
        Field.Required("source", Source),
        Field.Nullable("input_schema", SchemaField.Schema),
        Field.Required("feature_extractor", FeatureExtractor),
        .. Changeable,
    ]);

    /// <summary>PATCH /v1/collections/{id}: a free object, of which these fields count and all others are ignored in silence.</summary>
    public static readonly Model Patch = new(
    [
        Field.Nullable("collection_name", Types.Text),
        .. Changeable.Where(field => field.Name != "enabled"),
        Field.Nullable("enabled", Types.Flag),
    ]);

    /// <summary>PATCH /v1/collections/{id}/lifecycle.</summary>
    public static readonly Model Lifecycle = new(
        Field.Required("lifecycle_state", Types.Choice("active", "cold", "archived")),
        Field.Optional("async_transition", Types.Flag, false));
}
