namespace Pulumi.Mixpeek.Tests.Lifecycle;

/// <summary>The lives of namespaces.</summary>
static class NamespaceLives
{
    public static IReadOnlyList<Life> All { get; } =
    [
        new("a namespace is described, renamed and cleared", "Namespace",
            """{"namespaceName": "life-a", "description": "one", "featureExtractors": @Extractors}""",
            """{"namespace_name": "life-a", "description": "one", "feature_extractors": @ExtractorsSent}""",
            new("""{"description": "two"}""", ["description ~"], """PATCH {id} {"description": "two"}"""),
            new("""{"description": null}""", ["description -"], """PATCH {id} {"description": null}"""),
            new("""{"namespaceName": "life-b"}""", ["namespaceName ~"], """PATCH {id} {"namespace_name": "life-b"}"""),
            new("""{"autoCreateIndexes": true}""", ["autoCreateIndexes +"], """PATCH {id} {"auto_create_indexes": true}"""),
            new("""{"autoCreateIndexes": null}""", ["autoCreateIndexes -"], """PATCH {id} {"auto_create_indexes": false}"""),
            new("""{"forceDestroy": true}""", ["forceDestroy +"], null)),

        new("a namespace's payload indexes are added, changed and cleared", "Namespace",
            """{"namespaceName": "life-c", "featureExtractors": @Extractors, "payloadIndexes": [{"fieldName": "b", "type": "keyword"}]}""",
            """{"namespace_name": "life-c", "feature_extractors": @ExtractorsSent, "payload_indexes": [{"field_name": "b", "type": "keyword"}]}""",
            new("""{"payloadIndexes": [{"fieldName": "a", "type": "integer"}, {"fieldName": "b", "type": "keyword"}]}""", ["payloadIndexes[0] +"],
                """PATCH {id} {"payload_indexes": [{"field_name": "a", "type": "integer"}, {"field_name": "b", "type": "keyword"}]}"""),
            new("""{"payloadIndexes": [{"fieldName": "b", "type": "keyword"}, {"fieldName": "a", "type": "integer"}]}""", [], null),
            new("""
                {"payloadIndexes": [
                    {"fieldName": "a", "type": "integer", "fieldSchema": {"type": "integer", "lookup": false, "range": false}, "isProtected": false},
                    {"fieldName": "b", "type": "keyword", "fieldSchema": {"type": "keyword", "isTenant": true}},
                    {"fieldName": "c", "type": "text", "fieldSchema": {"type": "text", "tokenizer": "prefix", "minTokenLen": 3, "maxTokenLen": 20, "lowercase": false}}]}
                """,
                ["payloadIndexes[0].fieldSchema +", "payloadIndexes[1].fieldSchema +", "payloadIndexes[2] +"], """
                PATCH {id} {"payload_indexes": [
                    {"field_name": "a", "type": "integer", "field_schema": {"type": "integer", "lookup": false, "range": false}, "is_protected": false},
                    {"field_name": "b", "type": "keyword", "field_schema": {"type": "keyword", "is_tenant": true}},
                    {"field_name": "c", "type": "text", "field_schema": {"type": "text", "tokenizer": "prefix", "min_token_len": 3, "max_token_len": 20, "lowercase": false}}]}
                """),
            new("""{"payloadIndexes": null}""", ["payloadIndexes -"], """PATCH {id} {"payload_indexes": []}""")),

        new("a namespace's infrastructure is set and changed in place", "Namespace",
            """{"namespaceName": "life-d", "featureExtractors": @Extractors}""",
            """{"namespace_name": "life-d", "feature_extractors": @ExtractorsSent}""",
            new("""
                {"infrastructure": {"qdrantCollection": "own", "computeTier": "dedicated_cpu", "rayClusterId": "ray_abc", "rayHeadNodeUrl": "ray://h:1",
                    "rayDashboardUrl": "http://h:2", "qdrantUrl": "http://q", "qdrantApiKey": {"<secret>": "qk"}, "maxConcurrentJobs": 5,
                    "autoscalingEnabled": false, "minWorkers": 2, "maxWorkers": 3, "gpuType": "T4", "gpusPerWorker": 2,
                    "s3PluginBucket": "b", "s3PluginPrefix": "p/", "maxCustomPlugins": 1, "maxCustomModels": 1}}
                """,
                ["infrastructure +"], """
                PATCH {id} {"infrastructure": {"qdrant_collection": "own", "compute_tier": "dedicated_cpu", "ray_cluster_id": "ray_abc",
                    "ray_head_node_url": "ray://h:1", "ray_dashboard_url": "http://h:2", "qdrant_url": "http://q", "qdrant_api_key": "qk",
                    "max_concurrent_jobs": 5, "autoscaling_enabled": false, "min_workers": 2, "max_workers": 3, "gpu_type": "T4",
                    "gpus_per_worker": 2, "s3_plugin_bucket": "b", "s3_plugin_prefix": "p/", "max_custom_plugins": 1, "max_custom_models": 1}}
                """),
            new("""{"infrastructure": {"maxWorkers": 4, "gpuType": null}}""", ["infrastructure.gpuType -", "infrastructure.maxWorkers ~"], """
                PATCH {id} {"infrastructure": {"qdrant_collection": "own", "compute_tier": "dedicated_cpu", "ray_cluster_id": "ray_abc",
                    "ray_head_node_url": "ray://h:1", "ray_dashboard_url": "http://h:2", "qdrant_url": "http://q", "qdrant_api_key": "qk",
                    "max_concurrent_jobs": 5, "autoscaling_enabled": false, "min_workers": 2, "max_workers": 4,
                    "gpus_per_worker": 2, "s3_plugin_bucket": "b", "s3_plugin_prefix": "p/", "max_custom_plugins": 1, "max_custom_models": 1}}
                """)),

        new("a namespace's extractors and type replace it", "Namespace",
            """{"namespaceName": "life-e", "featureExtractors": @Extractors}""",
            """{"namespace_name": "life-e", "feature_extractors": @ExtractorsSent}""",
            new("""
                {"featureExtractors": [{"featureExtractorName": "face_identity_extractor", "version": "v1"},
                                       {"featureExtractorName": "text_extractor", "version": "v1"}]}
                """,
                ["featureExtractors[0] ++"], """
                {"namespace_name": "life-e", "feature_extractors": [
                    {"feature_extractor_name": "face_identity_extractor", "version": "v1"},
                    {"feature_extractor_name": "text_extractor", "version": "v1"}]}
                """),
            new("""
                {"featureExtractors": [{"featureExtractorName": "text_extractor", "version": "v1", "params": {"model_Name": "e5"}}]}
                """,
                ["featureExtractors[0] --", "featureExtractors[0].params ++"], """
                {"namespace_name": "life-e", "feature_extractors": [
                    {"feature_extractor_name": "text_extractor", "version": "v1", "params": {"model_Name": "e5"}}]}
                """),
            new("""{"namespaceType": "marketplace"}""", ["namespaceType ++"], """
                {"namespace_name": "life-e", "namespace_type": "marketplace", "feature_extractors": [
                    {"feature_extractor_name": "text_extractor", "version": "v1", "params": {"model_Name": "e5"}}]}
                """)),
    ];
}
