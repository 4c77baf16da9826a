using System.Runtime.CompilerServices;
using Pulumi.Mixpeek.Resources.Schedules;
using Pulumi.Mixpeek.Shapes;
using Pulumi.Mixpeek.Tree;
using Pulumi.Mixpeek.Values;
using static Pulumi.Mixpeek.Shapes.Traits;

namespace Pulumi.Mixpeek.Resources;

/// <summary>One feature extractor run over buckets or over other collections; collections over collections make trees.</summary>
sealed class Collection : ResourceKind
{
    static readonly FlagShape Flag = new();

    static readonly ObjectShape SourceFilters = new("SourceFilters", "Which of the source's objects or documents are processed.",
        new Property("filters", new FilterShape(), Optional, "Conditions under `AND`, `OR` and `NOT`, each `{field, operator, value}`, in the API's own keys."));

    static readonly ObjectShape Source = new("CollectionSource", "Where a collection's data comes from, in one way only: buckets or collections, as resources or by ID.",
        new("type", CollectionSource.Types, Optional, "`bucket` or `collection`; it follows from the other properties where left out."),
        new("buckets", new ListShape(new ReferenceShape("Bucket")), Local, "The buckets, given as resources: their IDs are put in `bucketIds`."),
        new("bucketIds", new SetShape(TextShape.Any, 1), Optional, "The buckets by ID, one or several with the same schema."),
        new("sourceNamespaceId", TextShape.Any, Optional, "The namespace of the buckets, where it is not the collection's own; it follows by itself for buckets given as resources."),
        new("collections", new ListShape(new ReferenceShape("Collection")), Local, "The upstream collections, given as resources: their IDs are put in `collectionId` or `collectionIds`."),
        new("collectionId", TextShape.Any, Optional, "The one upstream collection, by ID."),
        new("collectionIds", new SetShape(TextShape.Any, 1), Optional, "Several upstream collections with compatible schemas, by ID."),
        new("inheritedBucketIds", new SetShape(TextShape.Any), Optional | Assigned | Inferred, "The buckets that upstream collections come from. Mixpeek fills it in; leave it out."),
        new("sourceFilters", SourceFilters, Optional, "Which objects or documents to process; all by default."));

    static readonly ObjectShape FieldPassthrough = new("FieldPassthrough", "A field that is copied from the source into the documents.",
        new("sourcePath", TextShape.Any, Required, "The source's field, with dots for nesting (`metadata.author`)."),
        new("targetPath", TextShape.Any, Optional, "Its name in the documents; the last part of `sourcePath` by default."),
        new("default", VerbatimShape.Value, Optional, "The value where the source has none; left out of the document by default."),
        new("required", Flag, Optional, "Whether processing fails where the source lacks the field; `false` by default.") { Default = false });

    static readonly FeatureExtractorShape FeatureExtractor = new("FeatureExtractor", "The one feature extractor of a collection, and what goes into it and through it.",
        new("featureExtractorName", TextShape.Any, Required, "The extractor's name, such as `text_extractor`; one that the namespace lists."),
        new("version", TextShape.Any, Required, "The extractor's version, such as `v1`."),
        new("params", new FreeObjectShape(serverCompletes: true), Optional | Assigned, "Parameters that set the sizes of vectors, in the API's own keys; they must fit the namespace's."),
        new("parameters", new FreeObjectShape(serverCompletes: true), Optional | Assigned, "The extractor's own parameters, in the API's own keys (`split_method`, `run_transcription`); its defaults where left out."),
        new("inputMappings", new InputMappingsShape(), Optional, "From each of the extractor's inputs to a source field's path (`video: clip`), or to an object with `path`, `override` or `sourceType`."),
        new("fieldPassthrough", new SetShape(FieldPassthrough, 0, "sourcePath"), Optional, "Fields of the source that the documents keep beside what is extracted."),
        new("includeAllSourceFields", Flag, Optional, "Whether the documents keep all of the source's fields; `false` by default.") { Default = false });

    static readonly ScheduleShape Schedule = new("CollectionSchedule", "When a collection is processed again by itself.",
        new("triggerType", new TextShape("cron", "interval"), Required, "`cron` or `interval`."),
        new("scheduleConfig", ScheduleConfigShape.Declared, Required, "For `cron`: `cron_expression` and `timezone`; for `interval`: `interval_seconds` and `start_immediately`. In the API's own keys."),
        new("description", TextShape.Any, Optional, "What the schedule is for."));

    public override string Name => "Collection";

    public override string Description =>
        "A collection of documents: one feature extractor run over buckets or other collections. Deleting or replacing a collection deletes its documents, which must then be processed and paid for again.";

    public override string Plural => "collections";

    public override string IdProperty => "collectionId";

    public override string NameProperty => "collectionName";

    public override IReadOnlyList<(string, string)> Holdings => [("document_count", "documents")];

    public override bool IsDeletedInBackground => false;

    public override string Loss => "its documents, which must be processed and paid for again";

    public override IReadOnlyList<Property> Properties { get; } =
    [
        new("namespace", TextShape.Any, Fixed | Local, "The namespace that the collection is in, by ID or name; its source's where left out, or else the provider's `namespace`. A change replaces the collection."),
        new("collectionName", TextShape.Any, Optional, "The name, unique in the namespace: 3 to 100 letters, digits, `_` and `-`. Made from the resource's name where left out. Changed in place."),
        new("description", TextShape.Any, Optional, "What the documents are. Changed in place."),
        new("source", Source, Required | Fixed, "Where the data comes from. A change replaces the collection."),
        new("featureExtractor", FeatureExtractor, Required | Fixed, "The feature extractor, with its inputs and what passes through. A change replaces the collection: its documents are processed and paid for again."),
        new("inputSchema", SchemaFields.Schema, Fixed | Assigned, "The schema that input mappings refer to; the source's where left out. A change replaces the collection."),
        new("enabled", Flag, Optional, "Whether new objects are processed; `true` by default. Changed in place.") { Default = true },
        new("metadata", new FreeObjectShape(), Optional, "Anything else to keep with the collection, keys untouched. Changed in place."),
        new("schedule", Schedule, Optional, "When it is processed again by itself; never by default. Changed in place.") { Affects = ["triggerId"] },
        new("taxonomyApplications", Applications.Taxonomies, Optional, "Taxonomies that enrich the documents. Changed in place."),
        new("clusterApplications", Applications.Clusters, Optional, "Clusterings that run after batches. Changed in place."),
        new("alertApplications", Applications.Alerts, Optional, "Alerts that watch new documents. Changed in place."),
        new("retrieverEnrichments", Applications.Enrichments, Optional, "Retrievers whose results are written into the documents. Changed in place."),
        new("lifecycleState", new TextShape("active", "cold", "archived"), Apart, "Where the documents are kept: `active` (default), `cold`, or `archived`, which cannot be undone. Changed in place.") { Default = "active", Final = "archived", WirePath = "lifecycle" },
        new("forceDestroy", Flag, Local, "Whether a deletion or replacement may destroy the collection's documents; `false` by default: it is then refused while there are any.") { Default = false },
        new("collectionId", TextShape.Any, Computed, "The collection's ID, `col_…`; the same as the resource's ID."),
        new("outputSchema", SchemaFields.Schema, Computed, "The fields of the documents: what passes through, and what the extractor makes. It is what collections over this one can map."),
        new("sourceBucketSchemas", new MapShape(SchemaFields.Schema), Computed, "The schemas of the source buckets at creation, by bucket ID."),
        new("sourceLineage", new ListShape(VerbatimShape.Value), Computed, "The way of the data from the buckets to here, one entry a tier, in the API's own keys."),
        new("vectorIndexes", new ListShape(VerbatimShape.Value), Computed, "The vector indexes of the documents, in the API's own keys: names, dimensions, distance."),
        new("payloadIndexes", new ListShape(VerbatimShape.Value), Computed, "The indexes for filters over the documents, in the API's own keys."),
        new("triggerId", TextShape.Any, Computed, "The trigger behind `schedule`; absent without one."),
        new("createdAt", TextShape.Any, Computed, "When the collection was created, as an ISO 8601 date and time."),
    ];

    public override MapValue Resolve(MapValue inputs, Failures failures) => inputs.Get("source")?.Unwrap() switch
    {
        MapValue source when inputs["source"] is SecretValue => inputs.With("source", CollectionSource.Resolve(source, failures).AsSecret()),
        MapValue source => inputs.With("source", CollectionSource.Resolve(source, failures)),
        _ => inputs,
    };

    public override PropertyValue? InferNamespace(MapValue inputs, CheckScope scope) => SourceNamespace.Of(inputs, scope);

    public override MapValue Complete(MapValue inputs, CheckScope scope) => SourceNamespace.Follow(inputs, scope);

    public override Offer? Receives(MapValue inputs, CheckScope scope) => CollectionTree.Receives(inputs, scope);

    public override Offer? Offers(MapValue inputs, Offer? received, ISources sources) => CollectionTree.Offers(inputs, received, sources);

    public override Offer? OffersNow(MapValue outputs, ISources sources) => CollectionTree.OffersNow(outputs, sources);

    public override MapValue Foreseen(Offer? received, Offer? offered) => CollectionTree.Foreseen(received, offered);

    public override void Validate(MapValue inputs, CheckScope scope, Failures failures) => CollectionTree.Check(inputs, scope, failures);

    /// <summary>Older answers spell a single bucket as <c>bucket_id</c>.</summary>
    public override MapValue Normalize(MapValue answer) => answer.Get("source") is MapValue source && source.Get("bucket_id") is TextValue bucket
        ? answer.With("source", source.Without("bucket_id").With("bucket_ids", ListValue.Create([bucket])))
        : answer;

    [ModuleInitializer]
    internal static void Declare() => ResourceKinds.Declare(new Collection());
}
