namespace Pulumi.Mixpeek.Tests.Generators;

/// <summary>
/// The inputs whose values mean something around them, with values that do: everything else takes whatever its declaration allows.
/// <c>$raw</c> and the like are the stage's (<see cref="Lifecycle.Setting"/>), <c>$fresh</c> is new each time.
/// </summary>
static class Meanings
{
    public static IReadOnlyDictionary<string, string[]> ByPlace { get; } = new Dictionary<string, string[]>
    {
        ["Namespace.namespaceName"] = ["\"n-$fresh\""],
        ["Namespace.featureExtractors[].featureExtractorName"] = ["\"text_extractor\"", "\"multimodal_extractor\""],
        ["Namespace.featureExtractors[].version"] = ["\"v1\"", "\"v2\""],
        ["Namespace.featureExtractors[].params"] = ["""{"model_Name": "e5", "size": 1}""", """{"model_Name": "siglip", "size": 2}"""],
        ["Namespace.payloadIndexes[].fieldName"] = ["\"metadata.a\"", "\"b\"", "\"c\""],
        ["Namespace.payloadIndexes[].isProtected"] = ["false"],
        ["Namespace.payloadIndexes[].fieldSchema.type"] = ["\"keyword\""],
        ["Namespace.infrastructure.rayClusterId"] = ["\"ray_abc\"", "\"ray_ABC_123\""],

        ["Bucket.namespace"] = ["\"$ns\""],
        ["Bucket.bucketName"] = ["\"n-$fresh\""],
        ["Bucket.uniqueKey.fields"] = ["""["a"]""", """["b", "a"]"""],

        ["Collection.namespace"] = ["\"$ns\""],
        ["Collection.collectionName"] = ["\"n-$fresh\""],
        ["Collection.source"] = ["""{"bucketIds": ["$raw"]}"""],
        ["Collection.source.type"] = ["\"bucket\"", "\"collection\""],
        ["Collection.source.buckets[]"] = ["\"$raw\"", "\"$second\""],
        ["Collection.source.bucketIds"] = ["""["$raw"]""", """["$second", "$raw"]"""],
        ["Collection.source.sourceNamespaceId"] = ["\"$far-ns\""],
        ["Collection.source.collections[]"] = ["\"$upstream\"", "\"$higher\""],
        ["Collection.source.collectionId"] = ["\"$upstream\"", "\"$higher\""],
        ["Collection.source.collectionIds"] = ["""["$upstream"]""", """["$higher", "$upstream"]"""],
        ["Collection.source.inheritedBucketIds"] = ["""["$raw"]"""],
        ["Collection.featureExtractor.featureExtractorName"] =
            ["\"multimodal_extractor\"", "\"passthrough_extractor\"", "\"text_extractor\""],
        ["Collection.featureExtractor.version"] = ["\"v1\""],
        ["Collection.featureExtractor.params"] = ["""{"model_Name": "e5"}"""],
        ["Collection.featureExtractor.parameters"] = ["""{"chunk_size": 5}""", """{"split_by": "sentences", "chunk_size": 5}""",
            """{"chunk_size": 6}"""],
        ["Collection.featureExtractor.inputMappings"] =
            ["""{"video": "video"}""", """{"video": {"path": "clip"}}""", """{"video": {"override": "s3://a", "sourceType": "literal"}}"""],
        ["Collection.featureExtractor.fieldPassthrough[].sourcePath"] = ["\"title\"", "\"$.title\""],
        ["Collection.featureExtractor.fieldPassthrough[].targetPath"] = ["\"name\"", "\"label\""],
        ["Collection.schedule.scheduleConfig"] = ["""{"cron_expression": "0 2 * * *"}""",
            """{"cron_expression": "0 3 * * *", "timezone": "UTC"}"""],
        ["Collection.taxonomyApplications[].targetCollectionId"] = ["\"$upstream\"", "\"$higher\""],
    };

    /// <summary>Inputs that the kind's programs here cannot do without, for a reason that no declaration tells.</summary>
    public static IReadOnlySet<string> Indispensable { get; } = new HashSet<string>
    {
        "Bucket.namespace", "Collection.namespace",
        "Collection.source.buckets", "Collection.source.bucketIds", "Collection.source.collections", "Collection.source.collectionId",
        "Collection.source.collectionIds", "Collection.source.sourceNamespaceId", "Collection.featureExtractor.inputMappings",
    };

    /// <summary>Inputs that follow from others, with what they follow from: nothing can change them alone.</summary>
    public static IReadOnlyDictionary<string, string> Following { get; } = new Dictionary<string, string>
    {
        ["Namespace.payloadIndexes[].fieldSchema.type"] = "the index's type",
        ["Collection.source.inheritedBucketIds"] = "the upstream collections",
        ["Collection.featureExtractor.version"] = "the extractors that the namespace lists, in one version each",
    };
}
