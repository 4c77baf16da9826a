using Pulumi.Mixpeek.Shapes;
using static Pulumi.Mixpeek.Shapes.Traits;

namespace Pulumi.Mixpeek.Functions;

/// <summary>What functions tell of Mixpeek's objects, kind by kind.</summary>
static class Details
{
    static readonly NumberShape Count = new(whole: true);
    static readonly FreeObjectShape Free = new();
    static readonly ListShape Texts = new(TextShape.Any), Anything = new(VerbatimShape.Value);

    public static KindDetails Namespace { get; } = new("mixpeek:index:Namespace", "A namespace as it is now, with what it holds.",
        new Property("bucketCount", Count, Optional, "How many buckets are in the namespace."),
        new Property("objectCount", Count, Optional, "How many objects its buckets hold."),
        new Property("collectionCount", Count, Optional, "How many collections are in the namespace."),
        new Property("documentCount", Count, Optional, "How many documents its collections hold."),
        new Property("updatedAt", TextShape.Any, Optional, "When the namespace was changed last, as an ISO 8601 date and time."));

    static readonly ObjectShape Batches = new("BatchStatistics", "The batches of a bucket, counted.",
        new("total", Count, Optional, "How many there are."),
        new("active", Count, Optional, "How many are not completed."),
        new("completed", Count, Optional, "How many are completed."),
        new("failed", Count, Optional, "How many failed."));

    static readonly ObjectShape Storage = new("StorageStatistics", "What a bucket's objects take, in bytes.",
        new("totalSizeBytes", Count, Optional, "All objects together."),
        new("avgSizeBytes", new NumberShape(), Optional, "An object on average."),
        new("maxSizeBytes", Count, Optional, "The largest object."),
        new("minSizeBytes", Count, Optional, "The smallest object."));

    public static KindDetails Bucket { get; } = new("mixpeek:index:Bucket", "A bucket as it is now, with what it holds.",
        new Property("objectCount", Count, Required, "How many objects the bucket holds."),
        new Property("totalSizeBytes", Count, Required, "What its objects take together, in bytes."),
        new Property("lastUploadAt", TextShape.Any, Optional, "When an object was uploaded last, as an ISO 8601 date and time; absent before the first."),
        new Property("statsUpdatedAt", TextShape.Any, Optional, "When the statistics were made, as an ISO 8601 date and time."),
        new Property("batchStats", Batches, Optional, "The bucket's batches, counted from time to time."),
        new Property("storageStats", Storage, Optional, "What its objects take, added up from time to time."),
        new Property("updatedAt", TextShape.Any, Optional, "When the bucket was changed last, as an ISO 8601 date and time."));

    public static KindDetails Collection { get; } = new("mixpeek:index:Collection", "A collection as it is now, with what it holds.",
        new Property("documentCount", Count, Optional, "How many documents the collection holds."),
        new Property("taxonomyCount", Count, Optional, "How many taxonomies enrich it."),
        new Property("retrieverCount", Count, Optional, "How many retrievers enrich it."),
        new Property("schemaVersion", Count, Optional, "The version of `outputSchema`, from 1; it rises where Mixpeek adds fields that it sampled from the documents."),
        new Property("lastSchemaSync", TextShape.Any, Optional, "When Mixpeek sampled the documents last, as an ISO 8601 date and time; absent before the first time."),
        new Property("schemaSyncEnabled", new FlagShape(), Optional, "Whether Mixpeek samples the documents for `outputSchema`."),
        new Property("updatedAt", TextShape.Any, Optional, "When the collection was changed last, as an ISO 8601 date and time."));

    public static ObjectShape FeatureExtractor { get; } = new("FeatureExtractorDetails", "A feature extractor, and how to use it.",
        new("featureExtractorName", TextShape.Any, Required, "The extractor's name, as a collection's `featureExtractor` takes it."),
        new("version", TextShape.Any, Required, "The extractor's version, such as `v1`."),
        new("featureExtractorId", TextShape.Any, Required, "Name and version in one: `text_extractor_v1`."),
        new("description", TextShape.Any, Optional, "What it does."),
        new("icon", TextShape.Any, Optional, "The name of the icon that Mixpeek's apps show."),
        new("source", TextShape.Any, Optional, "Where it comes from: `builtin`, `custom` (the organisation's own) or `community`."),
        new("inputSchema", Free, Required, "What it takes, as JSON Schema: the keys of `inputMappings`."),
        new("outputSchema", Free, Required, "What it puts into documents, as JSON Schema."),
        new("parameterSchema", Free, Optional, "How it can be set, as JSON Schema: the keys of `parameters`."),
        new("supportedInputTypes", Texts, Optional, "The types of fields that it can process."),
        new("maxInputs", new MapShape(new NumberShape(whole: true)), Optional, "How many inputs of each type it takes at most."),
        new("defaultParameters", Free, Optional, "The parameters that count where a collection gives none."),
        new("costs", Free, Optional, "What it costs, in the API's own keys: the tier, and the rate for each type of input."),
        new("requiredVectorIndexes", Anything, Optional, "The vector indexes that its outputs need, in the API's own keys."),
        new("requiredPayloadIndexes", Anything, Optional, "The indexes for filters that it needs, in the API's own keys."),
        new("positionFields", Texts, Optional, "The outputs that tell the documents of one object apart."),
        new("featureUri", TextShape.Any, Optional, "The address of its main output; where a namespace is asked."),
        new("pluginId", TextShape.Any, Optional, "The plugin behind an extractor of one's own."),
        new("deployed", new FlagShape(), Optional, "Whether an extractor of one's own is deployed."),
        new("validationStatus", TextShape.Any, Optional, "What the validation of an extractor of one's own found."),
        new("createdAt", TextShape.Any, Optional, "When an extractor of one's own was made, as an ISO 8601 date and time."),
        new("updatedAt", TextShape.Any, Optional, "When an extractor of one's own was changed last, as an ISO 8601 date and time."));
}
