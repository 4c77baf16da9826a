using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Tests.Secrecy;

/// <summary>Programs with a secret at every place that takes a text of the user's own. Each begins with the same word, which nothing else has.</summary>
static class Canaries
{
    public const string Word = "canary";

    public const string Key = "canary-key-0123456789";

    public static MapValue Namespace { get; } = Bag.Json("""
        {"namespaceName": {"<secret>": "canary-namespace"},
         "description": {"<secret>": "canary \"ns\"\n<description> é"},
         "featureExtractors": [{"featureExtractorName": "multimodal_extractor", "version": "v1"}, {"featureExtractorName": "text_extractor", "version": "v1"}, {"featureExtractorName": "passthrough_extractor", "version": "v1"}],
         "payloadIndexes": [{"fieldName": {"<secret>": "canary_field"}, "type": "keyword"}],
         "infrastructure": {"qdrantCollection": {"<secret>": "canary-qdrant-collection"}, "qdrantUrl": {"<secret>": "https://canary-qdrant"}, "qdrantApiKey": "canary-qdrant-key"}}
        """);

    public static MapValue Bucket(string @namespace) => Bag.Json($$$"""
        {"namespace": {"<secret>": "{{{@namespace}}}"},
         "bucketName": {"<secret>": "canary-bucket"},
         "description": {"<secret>": "canary-bucket-description"},
         "bucketSchema": {"properties": {
            "video": {"type": "video", "description": {"<secret>": "canary-schema-description"} },
            "title": {"type": "string", "default": {"<secret>": "canary-schema-default"}, "enum": ["a", {"<secret>": "canary-schema-enum"}],
                      "examples": {"<secret>": ["canary-schema-example"]} } } },
         "metadata": {"deep": [{"deeper": {"<secret>": "canary-metadata"} }], "whole": {"<secret>": {"inner": "canary-metadata-whole", "n": 48151623} }, "service_api_key": "canary-metadata-key"} }
        """);

    public static MapValue Collection(string @namespace, string bucket) => Bag.Json($$$"""
        {"namespace": {"<secret>": "{{{@namespace}}}"},
         "collectionName": {"<secret>": "canary-collection"},
         "description": {"<secret>": "canary-collection-description"},
         "source": {"type": "bucket", "bucketIds": ["{{{bucket}}}"],
                    "sourceFilters": {"filters": {"AND": [{"field": "title", "operator": "eq", "value": {"<secret>": "canary-filter"} }]} } },
         "featureExtractor": {"featureExtractorName": "text_extractor", "version": "v1",
             "parameters": {"llm_api_key": "canary-llm-key", "response_shape": {"<secret>": "canary-parameter"} },
             "inputMappings": {"text": {"override": {"<secret>": "canary-override"} } },
             "fieldPassthrough": [{"sourcePath": "title", "default": {"<secret>": "canary-passthrough"}}]},
         "schedule": {"triggerType": "interval", "scheduleConfig": {"interval_seconds": 3600}, "description": {"<secret>": "canary-schedule"}},
         "metadata": {"token": {"<secret>": "canary-collection-metadata"} } }
        """);

    /// <summary>A collection over another: its lineage repeats the parameters of the one below.</summary>
    public static MapValue Above(string @namespace, string collection) => Bag.Json($$$"""
        {"namespace": "{{{@namespace}}}", "collectionName": "above", "source": {"type": "collection", "collectionId": "{{{collection}}}"},
         "featureExtractor": {"featureExtractorName": "passthrough_extractor", "version": "v1", "fieldPassthrough": [{"sourcePath": "title"}]}}
        """);

    /// <summary>Another description, and all else as it is.</summary>
    public static MapValue Changed(MapValue program) => program.With("description", Bag.Hidden("canary-another-description"));
}
