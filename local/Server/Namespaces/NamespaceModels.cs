using Mixpeek.Local.Models;

namespace Mixpeek.Local.Namespaces;

/// <summary>What requests about namespaces look like.</summary>
static class NamespaceModels
{
    static readonly Shape Extractor = new Model(
        Field.Required("feature_extractor_name", Types.Text),
        Field.Required("version", Types.Text),
        Field.Nullable("params", Types.Object));

    static readonly Shape Infrastructure = new Model(
        Field.Nullable("ray_cluster_id", Types.TextOf(0, pattern: "^ray_[a-zA-Z0-9_]{3,64}$")),
        Field.Nullable("ray_head_node_url", Types.Text),
        Field.Nullable("ray_dashboard_url", Types.Text),
        Field.Nullable("qdrant_url", Types.Text),
        Field.Nullable("qdrant_api_key", Types.Text),
        Field.Required("qdrant_collection", Types.TextOf(3, 128)),
        Field.Optional("compute_tier", Types.Choice("shared", "dedicated_cpu", "dedicated_gpu"), "shared"),
        Field.Optional("max_concurrent_jobs", Types.Whole(1, 1000), 10),
        Field.Optional("autoscaling_enabled", Types.Flag, true),
        Field.Optional("min_workers", Types.Whole(0, 100), 1),
        Field.Optional("max_workers", Types.Whole(1, 100), 10),
        Field.Nullable("gpu_type", Types.Text),
        Field.Optional("gpus_per_worker", Types.Whole(0, 8), 1),
        Field.Optional("s3_plugin_bucket", Types.Text, "mixpeek-plugins"),
        Field.Nullable("s3_plugin_prefix", Types.Text),
        Field.Optional("max_custom_plugins", Types.Whole(0, 100), 0),
        Field.Optional("max_custom_models", Types.Whole(0, 50), 0));

    /// <summary>POST /v1/namespaces.</summary>
    public static readonly Model Create = new(
        Field.Required("namespace_name", Types.Text),
        Field.Optional("namespace_type", Types.Choice("standard", "marketplace").OrNull(), "standard"),
        Field.Nullable("description", Types.Text),
        Field.Required("feature_extractors", Types.List(Extractor, 1)),
        Field.Nullable("payload_indexes", Types.List(PayloadIndexes.Shape)),
        Field.Optional("auto_create_indexes", Types.Flag.OrNull(), false),
        Field.Nullable("infrastructure", Infrastructure));

    /// <summary>PATCH /v1/namespaces/{id}.</summary>
    public static readonly Model Patch = new(
        Field.Nullable("namespace_name", Types.Text),
        Field.Nullable("description", Types.Text),
        Field.Nullable("payload_indexes", Types.List(PayloadIndexes.Shape)),
        Field.Nullable("auto_create_indexes", Types.Flag),
        Field.Nullable("infrastructure", Infrastructure));
}
