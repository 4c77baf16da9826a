using Pulumi.Mixpeek.Shapes;
using static Pulumi.Mixpeek.Shapes.Traits;

namespace Pulumi.Mixpeek.Resources;

/// <summary>What runs over a collection's documents after extraction: taxonomies, clusters, alerts, retriever enrichments.</summary>
static class Applications
{
    static readonly NumberShape Phase3 = new(whole: true, 1, 3);
    static readonly NumberShape Phase4 = new(whole: true, 1, 4);
    static readonly NumberShape Priority = new(whole: true, 0, 1000);
    static readonly FlagShape Flag = new();

    static readonly ObjectShape InputSource = new("ApplicationInputSource", "Where the value of a retriever's input comes from.",
        new("sourceType", new TextShape("document_field", "constant"), Required, "`document_field` or `constant`."),
        new("path", TextShape.Any, Optional, "The document field's path, for `document_field`."),
        new("value", VerbatimShape.Value, Optional, "The fixed value, for `constant`."));

    static readonly SetShape InputMappings = new(
        new ObjectShape("ApplicationInputMapping", "The value of one of a retriever's inputs.",
            new("inputKey", TextShape.Any, Required, "The name of the retriever's input."),
            new("source", InputSource, Required, "Where its value comes from.")),
        1, "inputKey");

    public static readonly SetShape Taxonomies = new(
        new ObjectShape("TaxonomyApplication", "A taxonomy that enriches a collection's documents.",
            new("taxonomyId", TextShape.Any, Required, "The taxonomy, `tax_…`."),
            new("executionMode", new TextShape("materialize"), Optional, "How it runs: `materialize`, the only way, writes results when documents come in.") { Default = "materialize" },
            new("targetCollectionId", TextShape.Any, Optional, "The collection to write results into; the collection itself by default."),
            new("scrollFilters", new FilterShape(), Optional, "Which documents to enrich, in the API's filter form; all by default."),
            new("executionPhase", Phase3, Optional, "When it runs: 1 (default), 2 or 3; lower phases run earlier.") { Default = 1 },
            new("priority", Priority, Optional, "Its rank within the phase, 0 (default) to 1,000; higher runs earlier.") { Default = 0 },
            new("hierarchicalEnrichmentStyle", new TextShape("full_chain", "best_match", "combined"), Optional, "For hierarchical taxonomies, what is written: `full_chain` (each tier), `best_match` (the deepest) or `combined` (default, both).") { Default = "combined" }),
        0, "taxonomyId", "targetCollectionId");

    public static readonly SetShape Clusters = new(
        new ObjectShape("ClusterApplication", "A clustering that runs after batches of a collection.",
            new("clusterId", TextShape.Any, Required, "The cluster; it must take this collection as its input."),
            new("autoExecuteOnBatch", Flag, Optional, "Whether it runs when a batch completes; `true` by default, otherwise only when asked.") { Default = true },
            new("minDocumentThreshold", new NumberShape(whole: true), Optional, "It is skipped below this many documents; never by default."),
            new("cooldownSeconds", new NumberShape(whole: true), Optional, "The least time between two runs, in seconds; 3,600 by default.") { Default = 3600 },
            new("executionPhase", Phase3, Optional, "When it runs: 1, 2 (default) or 3; lower phases run earlier.") { Default = 2 },
            new("priority", Priority, Optional, "Its rank within the phase, 0 (default) to 1,000; higher runs earlier.") { Default = 0 }),
        0, "clusterId");

    public static readonly SetShape Alerts = new(
        new ObjectShape("AlertApplication", "An alert that watches a collection's documents.",
            new("alertId", TextShape.Any, Required, "The alert."),
            new("executionMode", new TextShape("on_ingest", "scheduled", "on_demand"), Optional, "When it runs: `on_ingest` (default), `scheduled` or `on_demand`.") { Default = "on_ingest" },
            new("inputMappings", InputMappings, Required, "Where the inputs of the alert's retriever come from, at least one."),
            new("executionPhase", Phase4, Optional, "When it runs: 1 to 4, 3 by default; lower phases run earlier.") { Default = 3 },
            new("priority", Priority, Optional, "Its rank within the phase, 0 (default) to 1,000; higher runs earlier.") { Default = 0 }),
        0, "alertId");

    public static readonly SetShape Enrichments = new(
        new ObjectShape("RetrieverEnrichment", "A retriever whose results are written into a collection's documents.",
            new("retrieverId", TextShape.Any, Required, "The retriever, `ret_…`."),
            new("inputMappings", InputMappings, Required, "Where the retriever's inputs come from, at least one."),
            new("writeBackFields", new SetShape(WriteBackField, 1, "targetField"), Required, "Which of its results are written, and where; at least one."),
            new("executionPhase", Phase4, Optional, "When it runs: 1 to 4, 4 by default; lower phases run earlier.") { Default = 4 },
            new("priority", Priority, Optional, "Its rank within the phase, 0 (default) to 1,000; higher runs earlier.") { Default = 0 },
            new("scrollFilters", new FilterShape(), Optional, "Which documents to enrich, in the API's filter form; all by default."),
            new("enabled", Flag, Optional, "Whether it runs; `true` by default.") { Default = true }),
        0, "retrieverId");

    static ObjectShape WriteBackField => new("WriteBackField", "A retriever's result field and the document field that takes it.",
        new("sourceField", TextShape.Any, Required, "The field in the retriever's result, with dots for nesting."),
        new("targetField", TextShape.Any, Required, "The field of the document."),
        new("mode", new TextShape("first", "all_as_array", "concat"), Optional, "What becomes of several results: `first` (default), `all_as_array`, or `concat` with commas.") { Default = "first" });
}
