using Mixpeek.Local.Models;

namespace Mixpeek.Local.Collections;

/// <summary>What runs over a collection's documents after extraction: taxonomies, clusters, alerts, retrievers.</summary>
static class ApplicationModels
{
    static readonly Shape Phase = Types.Whole(1, 3), PostProcessingPhase = Types.ChoiceOf(1, 2, 3, 4), Priority = Types.Whole(0, 1000);

    static readonly Shape Input = new Model(
        Field.Required("input_key", Types.Text),
        Field.Required("source", new Model(
            Field.Required("source_type", Types.Choice("document_field", "constant")),
            Field.Nullable("path", Types.Text),
            Field.Nullable("value", Types.Any))));

    static readonly Shape WriteBack = new Model(
        Field.Required("source_field", Types.Text),
        Field.Required("target_field", Types.Text),
        Field.Optional("mode", Types.Choice("first", "all_as_array", "concat"), "first"));

    public static readonly Shape Taxonomy = new Model(
        Extra.Forbid,
        Field.Required("taxonomy_id", Types.Text),
        Field.Optional("execution_mode", Types.Choice("materialize"), "materialize"),
        Field.Nullable("target_collection_id", Types.Text),
        Field.Nullable("scroll_filters", FilterModels.Operator),
        Field.Optional("execution_phase", Phase, 1),
        Field.Optional("priority", Priority, 0),
        Field.Optional("hierarchical_enrichment_style", Types.Choice("full_chain", "best_match", "combined"), "combined"));

    public static readonly Shape Cluster = new Model(
        Field.Required("cluster_id", Types.Text),
        Field.Optional("auto_execute_on_batch", Types.Flag, true),
        Field.Nullable("min_document_threshold", Types.Whole()),
        Field.Optional("cooldown_seconds", Types.Whole(), 3600),
        Field.Optional("execution_phase", Phase, 2),
        Field.Optional("priority", Priority, 0));

    public static readonly Shape Alert = new Model(
        Extra.Forbid,
        Field.Required("alert_id", Types.Text),
        Field.Optional("execution_mode", Types.Choice("on_ingest", "scheduled", "on_demand"), "on_ingest"),
        Field.Required("input_mappings", Types.List(Input, 1)),
        Field.Optional("execution_phase", PostProcessingPhase, 3),
        Field.Optional("priority", Priority, 0));

    public static readonly Shape Retriever = new Model(
        Field.Required("retriever_id", Types.Text),
        Field.Required("input_mappings", Types.List(Input, 1)),
        Field.Required("write_back_fields", Types.List(WriteBack, 1)),
        Field.Optional("execution_phase", PostProcessingPhase, 4),
        Field.Optional("priority", Priority, 0),
        Field.Nullable("scroll_filters", FilterModels.Operator),
        Field.Optional("enabled", Types.Flag, true));
}
