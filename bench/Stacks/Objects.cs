using System.Globalization;
using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Bench.Stacks;

/// <summary>The inputs that calls are measured with.</summary>
static class Objects
{
    public const int Fields = 30;

    public static MapValue Namespace { get; } = Bag.Json("""
        {"namespaceName": "media", "featureExtractors": [{"featureExtractorName": "multimodal_extractor", "version": "v1"}]}
        """);

    /// <summary>A bucket whose schema has 30 fields.</summary>
    public static MapValue WideBucket(string ns) => Bucket(ns, "wide").With("bucketSchema", MapValue.Of(("properties", MapValue.From(
        Enumerable.Range(0, Fields).Select(index => KeyValuePair.Create(
            string.Create(CultureInfo.InvariantCulture, $"field_{index}"),
            (PropertyValue)MapValue.Of(("type", index % 3 == 0 ? "video" : "string"), ("description", $"Field {index} of the objects"))))))));

    public static MapValue Bucket(string ns, string name) => Bag.Json("""
        {"bucketSchema": {"properties": {"video": {"type": "video"}, "campaign_id": {"type": "string"}}}}
        """).With("namespace", ns).With("bucketName", name);

    public static MapValue Collection(string ns, string bucket, string name) => Bag.Json("""
        {"featureExtractor": {"featureExtractorName": "multimodal_extractor", "version": "v1",
                              "inputMappings": {"video": "video"}, "fieldPassthrough": [{"sourcePath": "campaign_id"}]}}
        """).With("namespace", ns).With("collectionName", name).With("source", MapValue.Of(("bucketIds", ListValue.From([bucket]))));
}
