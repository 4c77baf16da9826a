using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Tests.Stage;

/// <summary>Programs in which nothing is wrong, for tests that are about something else.</summary>
static class Samples
{
    public static MapValue Namespace { get; } = Bag.Json("""
        {"featureExtractors": [{"featureExtractorName": "multimodal_extractor", "version": "v1"},
                               {"featureExtractorName": "text_extractor", "version": "v1"}]}
        """);

    public static MapValue Bucket { get; } = Bag.Json("""
        {"namespace": "ns_1",
         "bucketSchema": {"properties": {"video": {"type": "video"}, "title": {"type": "string"}}}}
        """);

    public static MapValue Segments { get; } = Bag.Json("""
        {"namespace": "ns_1",
         "source": {"type": "bucket", "bucketIds": ["bkt_1"]},
         "featureExtractor": {"featureExtractorName": "multimodal_extractor", "version": "v1",
                              "inputMappings": {"video": "video"}, "fieldPassthrough": [{"sourcePath": "title"}]}}
        """);

    public static MapValue Transcripts { get; } = Bag.Json("""
        {"namespace": "ns_1",
         "source": {"type": "collection", "collectionId": "col_1"},
         "featureExtractor": {"featureExtractorName": "text_extractor", "version": "v1",
                              "inputMappings": {"text": "transcription"}}}
        """);

    /// <summary>The kinds of resources that this provider has.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["Namespace", "Bucket", "Collection"];

    /// <summary>A valid program for a kind.</summary>
    public static MapValue Of(string kind) => kind switch
    {
        "Namespace" => Namespace,
        "Bucket" => Bucket,
        _ => Segments,
    };

    /// <summary>The property that holds a kind's name.</summary>
    public static string NameOf(string kind) => kind switch
    {
        "Namespace" => "namespaceName",
        "Bucket" => "bucketName",
        _ => "collectionName",
    };
}
