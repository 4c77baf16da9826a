using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Tests.Lifecycle.Parts;

/// <summary>A bucket and a collection as programs write them, and as Mixpeek answers them.</summary>
static class Clips
{
    public static readonly MapValue Bucket = Bag.Json("""
        {"namespace": "ns_1", "bucketName": "clips", "description": "raw", "bucketSchema": {"properties": {"title": {"type": "string"}}}}
        """);

    public const string BucketAnswer = """
        {"bucket_id": "bkt_1", "bucket_name": "clips", "description": "raw", "bucket_schema": {"properties": {"title": {"type": "string"}}},
         "status": "ACTIVE", "object_count": 0, "created_at": "2026-01-01T00:00:05Z"}
        """;

    public static readonly MapValue Collection = Bag.Json("""
        {"namespace": "ns_1", "collectionName": "segments", "source": {"type": "bucket", "bucketIds": ["bkt_1"]},
         "featureExtractor": {"featureExtractorName": "own", "version": "v1"}}
        """);

    public const string CollectionAnswer = """
        {"collection_id": "col_1", "collection_name": "segments", "source": {"type": "bucket", "bucket_id": "bkt_1"},
         "feature_extractor": {"feature_extractor_name": "own", "version": "v1"}, "created_at": "2026-01-01T00:00:05Z"}
        """;

    public static readonly MapValue Namespace = Bag.Json("""
        {"namespaceName": "media", "featureExtractors": [{"featureExtractorName": "text_extractor", "version": "v1"}]}
        """);

    /// <summary>The bucket's answer with other fields.</summary>
    public static string BucketWith(string fields) => JsonCodec.ToJson(MapValue.From(Bag.Json(BucketAnswer).Concat(Bag.Json(fields))));
}
