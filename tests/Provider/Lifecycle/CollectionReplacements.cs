namespace Pulumi.Mixpeek.Tests.Lifecycle;

/// <summary>The lives of collections: what is fixed, so that a change of it makes another one.</summary>
static class CollectionReplacements
{
    public static IReadOnlyList<Life> All { get; } =
    [
        new("a collection's bucket sources replace it", "Collection",
            """{"namespace": "$ns", "collectionName": "sourced", "source": {"type": "bucket", "bucketIds": ["$raw"]}, "featureExtractor": @Multimodal}""",
            """{"collection_name": "sourced", "source": {"type": "bucket", "bucket_ids": ["$raw"]}, "feature_extractor": @MultimodalSent}""",
            new("""{"source": {"bucketIds": ["$raw", "$second"]}}""", ["source.bucketIds[1] ++"],
                """{"collection_name": "sourced", "source": {"type": "bucket", "bucket_ids": ["$raw", "$second"]}, "feature_extractor": @MultimodalSent}"""),
            new("""{"source": {"bucketIds": ["$second", "$raw"]}}""", [], null),
            new("""{"source": {"bucketIds": ["$raw"], "sourceFilters": {"filters": {"AND": [{"field": "title", "operator": "eq", "value": "a"}]}}}}""",
                ["source.bucketIds[1] --", "source.sourceFilters ++"], """
                {"collection_name": "sourced", "feature_extractor": @MultimodalSent,
                 "source": {"type": "bucket", "bucket_ids": ["$raw"],
                            "source_filters": {"filters": {"AND": [{"field": "title", "operator": "eq", "value": "a"}]}}}}
                """),
            new("""{"source": {"sourceFilters": null, "bucketIds": ["$distant"], "sourceNamespaceId": "$far-ns"}}""",
                ["source.bucketIds[0] ~~", "source.sourceFilters --", "source.sourceNamespaceId ++"], """
                {"collection_name": "sourced", "feature_extractor": @MultimodalSent,
                 "source": {"type": "bucket", "bucket_ids": ["$distant"], "source_namespace_id": "$far-ns"}}
                """)),

        new("a collection's upstream collections replace it", "Collection",
            """{"namespace": "$ns", "collectionName": "tiered", "source": {"collectionId": "$upstream"}, "featureExtractor": @Text}""",
            """{"collection_name": "tiered", "source": {"type": "collection", "collection_id": "$upstream"}, "feature_extractor": @TextSent}""",
            new("""{"source": {"collectionId": "$higher"}}""", ["source.collectionId ~~"],
                """{"collection_name": "tiered", "source": {"type": "collection", "collection_id": "$higher"}, "feature_extractor": @TextSent}"""),
            new("""{"source": {"collectionId": null, "collectionIds": ["$upstream", "$higher"]}}""", ["source.collectionId --", "source.collectionIds ++"],
                """{"collection_name": "tiered", "source": {"type": "collection", "collection_ids": ["$upstream", "$higher"]}, "feature_extractor": @TextSent}"""),
            new("""{"source": {"inheritedBucketIds": ["$raw"]}}""", ["source.inheritedBucketIds ++"], """
                {"collection_name": "tiered", "feature_extractor": @TextSent,
                 "source": {"type": "collection", "collection_ids": ["$upstream", "$higher"], "inherited_bucket_ids": ["$raw"]}}
                """)),

        new("a collection's extractor, its parameters and its fields replace it", "Collection",
            """{"namespace": "$ns", "collectionName": "extracted", "source": {"bucketIds": ["$raw"]}, "featureExtractor": @Text}""",
            """{"collection_name": "extracted", "source": {"type": "bucket", "bucket_ids": ["$raw"]}, "feature_extractor": @TextSent}""",
            new("""{"featureExtractor": {"inputMappings": {"text": "text"}}}""", ["featureExtractor.inputMappings.text ~~"], """
                {"collection_name": "extracted", "source": {"type": "bucket", "bucket_ids": ["$raw"]},
                 "feature_extractor": {"feature_extractor_name": "text_extractor", "version": "v1", "input_mappings": {"text": "text"}}}
                """),
            new("""{"featureExtractor": {"parameters": {"split_by": "sentences", "chunk_size": 5}, "includeAllSourceFields": true}}""",
                ["featureExtractor.includeAllSourceFields ++", "featureExtractor.parameters ++"], """
                {"collection_name": "extracted", "source": {"type": "bucket", "bucket_ids": ["$raw"]},
                 "feature_extractor": {"feature_extractor_name": "text_extractor", "version": "v1", "input_mappings": {"text": "text"},
                                       "parameters": {"split_by": "sentences", "chunk_size": 5}, "include_all_source_fields": true}}
                """),
            new("""
                {"featureExtractor": {"parameters": {"chunk_size": 6}, "includeAllSourceFields": null,
                    "fieldPassthrough": [{"sourcePath": "title", "targetPath": "name", "default": {"Any_Key": 1}, "required": true}]}}
                """,
                ["featureExtractor.fieldPassthrough ++", "featureExtractor.includeAllSourceFields --", "featureExtractor.parameters.chunk_size ~~"], """
                {"collection_name": "extracted", "source": {"type": "bucket", "bucket_ids": ["$raw"]},
                 "feature_extractor": {"feature_extractor_name": "text_extractor", "version": "v1", "input_mappings": {"text": "text"},
                                       "parameters": {"split_by": "sentences", "chunk_size": 6},
                                       "field_passthrough": [{"source_path": "title", "target_path": "name", "default": {"Any_Key": 1}, "required": true}]}}
                """),
            new("""
                {"featureExtractor": {"parameters": null, "params": {"model_Name": "e5"}, "fieldPassthrough": [
                    {"sourcePath": "clip"},
                    {"sourcePath": "title", "targetPath": "name", "default": {"Any_Key": 2}, "required": true}]}}
                """,
                ["featureExtractor.fieldPassthrough[0] ++", "featureExtractor.fieldPassthrough[1].default.Any_Key ~~",
                 "featureExtractor.parameters --", "featureExtractor.params ++"], """
                {"collection_name": "extracted", "source": {"type": "bucket", "bucket_ids": ["$raw"]},
                 "feature_extractor": {"feature_extractor_name": "text_extractor", "version": "v1", "input_mappings": {"text": "text"},
                                       "params": {"model_Name": "e5"},
                                       "field_passthrough": [{"source_path": "clip"},
                                           {"source_path": "title", "target_path": "name", "default": {"Any_Key": 2}, "required": true}]}}
                """),
            new("""{"featureExtractor": {"params": null, "fieldPassthrough": null, "inputMappings": {"text": {"path": "title"}}}}""",
                ["featureExtractor.fieldPassthrough --", "featureExtractor.inputMappings.text ~~", "featureExtractor.params --"],
                """{"collection_name": "extracted", "source": {"type": "bucket", "bucket_ids": ["$raw"]}, "feature_extractor": @TextSent}"""),
            new("""{"featureExtractor": {"inputMappings": {"text": {"path": null, "override": "always"}}}}""", ["featureExtractor.inputMappings.text ~~"], """
                {"collection_name": "extracted", "source": {"type": "bucket", "bucket_ids": ["$raw"]},
                 "feature_extractor": {"feature_extractor_name": "text_extractor", "version": "v1",
                                       "input_mappings": [{"input_key": "text", "source_type": "literal", "override": "always"}]}}
                """)),

        new("a collection's own schema, extractor and namespace replace it", "Collection",
            """{"namespace": "$ns", "collectionName": "moved", "source": {"bucketIds": ["$raw"]}, "featureExtractor": @Text}""",
            """{"collection_name": "moved", "source": {"type": "bucket", "bucket_ids": ["$raw"]}, "feature_extractor": @TextSent}""",
            new("""{"inputSchema": {"properties": {"title": {"type": "string"}}}}""", ["inputSchema ++"], """
                {"collection_name": "moved", "source": {"type": "bucket", "bucket_ids": ["$raw"]}, "feature_extractor": @TextSent,
                 "input_schema": {"properties": {"title": {"type": "string"}}}}
                """),
            new("""
                {"inputSchema": {"properties": {
                    "title": {"type": "string", "required": true, "description": "d", "default": "x", "enum": ["x"], "examples": ["x"]},
                    "tags": {"type": "array", "items": {"type": "string"}},
                    "place": {"type": "object", "properties": {"lat": {"type": "float"}}}}}}
                """,
                ["inputSchema.properties.place ++", "inputSchema.properties.tags ++", "inputSchema.properties.title.default ++",
                 "inputSchema.properties.title.description ++", "inputSchema.properties.title.enum ++", "inputSchema.properties.title.examples ++",
                 "inputSchema.properties.title.required ++"], """
                {"collection_name": "moved", "source": {"type": "bucket", "bucket_ids": ["$raw"]}, "feature_extractor": @TextSent,
                 "input_schema": {"properties": {
                    "title": {"type": "string", "required": true, "description": "d", "default": "x", "enum": ["x"], "examples": ["x"]},
                    "tags": {"type": "array", "items": {"type": "string"}},
                    "place": {"type": "object", "properties": {"lat": {"type": "float"}}}}}}
                """),
            new("""{"inputSchema": null, "featureExtractor": {"featureExtractorName": "passthrough_extractor", "inputMappings": null}}""",
                ["featureExtractor.featureExtractorName ~~", "featureExtractor.inputMappings --", "inputSchema --"], """
                {"collection_name": "moved", "source": {"type": "bucket", "bucket_ids": ["$raw"]},
                 "feature_extractor": {"feature_extractor_name": "passthrough_extractor", "version": "v1"}}
                """),
            new("""{"namespace": "$far-ns", "source": {"bucketIds": ["$far-raw"]}}""", ["namespace ~~", "source.bucketIds[0] ~~"], """
                {"collection_name": "moved", "source": {"type": "bucket", "bucket_ids": ["$far-raw"]},
                 "feature_extractor": {"feature_extractor_name": "passthrough_extractor", "version": "v1"}}
                """)),
    ];
}
