namespace Pulumi.Mixpeek.Tests.Lifecycle;

/// <summary>The lives of buckets.</summary>
static class BucketLives
{
    public static IReadOnlyList<Life> All { get; } =
    [
        new("a bucket's description is added, changed and cleared", "Bucket",
            """{"namespace": "$ns", "bucketName": "described", "bucketSchema": {"properties": @Video}}""",
            """{"bucket_name": "described", "bucket_schema": {"properties": @Video}}""",
            new("""{"description": "one"}""", ["description +"], """PATCH {id} {"description": "one"}"""),
            new("""{"description": "two"}""", ["description ~"], """PATCH {id} {"description": "two"}"""),
            new("""{"description": {"<secret>": "three"}}""", ["description ~"], """PATCH {id} {"description": "three"}"""),
            new("""{"description": null}""", ["description -"], """PATCH {id} {"description": null}""")),

        new("a bucket's metadata passes through with its keys untouched", "Bucket",
            """{"namespace": "$ns", "bucketName": "noted", "bucketSchema": {"properties": @Video}, "metadata": {"Team_Name": "a", "camelCase": [1, {"x.y": true}]}}""",
            """{"bucket_name": "noted", "bucket_schema": {"properties": @Video}, "metadata": {"Team_Name": "a", "camelCase": [1, {"x.y": true}]}}""",
            new("""{"metadata": {"Team_Name": "b"}}""", ["metadata.Team_Name ~"],
                """PATCH {id} {"metadata": {"Team_Name": "b", "camelCase": [1, {"x.y": true}]}}"""),
            new("""{"metadata": {"camelCase": null, "key": {"<secret>": "s"}}}""", ["metadata.camelCase -", "metadata.key +"],
                """PATCH {id} {"metadata": {"Team_Name": "b", "key": "s"}}"""),
            new("""{"metadata": null}""", ["metadata -"], """PATCH {id} {"metadata": {}}""")),

        new("a bucket's schema grows and shrinks in place", "Bucket",
            """{"namespace": "$ns", "bucketName": "shaped", "bucketSchema": {"properties": @Video}}""",
            """{"bucket_name": "shaped", "bucket_schema": {"properties": @Video}}""",
            new("""{"bucketSchema": {"properties": {"campaign_id": {"type": "string", "enum": ["a", "b"], "default": "a", "examples": ["b"]}}}}""",
                ["bucketSchema.properties.campaign_id +"], """
                PATCH {id} {"bucket_schema": {"properties": {
                    "video": {"type": "video", "required": true, "description": "the film"},
                    "campaign_id": {"type": "string", "enum": ["a", "b"], "default": "a", "examples": ["b"]}}}}
                """),
            new("""
                {"bucketSchema": {"properties": {"campaign_id": null, "video": {"required": false},
                    "tags": {"type": "array", "items": {"type": "string"}},
                    "place": {"type": "object", "properties": {"lat": {"type": "float"}}}}}}
                """,
                ["bucketSchema.properties.campaign_id -", "bucketSchema.properties.place +", "bucketSchema.properties.tags +",
                 "bucketSchema.properties.video.required ~"], """
                PATCH {id} {"bucket_schema": {"properties": {
                    "video": {"type": "video", "required": false, "description": "the film"},
                    "tags": {"type": "array", "items": {"type": "string"}},
                    "place": {"type": "object", "properties": {"lat": {"type": "float"}}}}}}
                """)),

        new("a bucket is renamed, and several changes make one request", "Bucket",
            """{"namespace": "$ns", "bucketName": "first-name", "bucketSchema": {"properties": @Video}}""",
            """{"bucket_name": "first-name", "bucket_schema": {"properties": @Video}}""",
            new("""{"bucketName": "second-name"}""", ["bucketName ~"], """PATCH {id} {"bucket_name": "second-name"}"""),
            new("""{"bucketName": "third-name", "description": "x", "metadata": {"a": 1}}""", ["bucketName ~", "description +", "metadata +"],
                """PATCH {id} {"bucket_name": "third-name", "description": "x", "metadata": {"a": 1}}"""),
            new("""{"forceDestroy": true}""", ["forceDestroy +"], null),
            new("""{"forceDestroy": null}""", ["forceDestroy -"], null)),

        new("a bucket's unique key and namespace replace it", "Bucket",
            """{"namespace": "$ns", "bucketName": "keyed", "bucketSchema": {"properties": {"a": {"type": "string"}}}}""",
            """{"bucket_name": "keyed", "bucket_schema": {"properties": {"a": {"type": "string"}}}}""",
            new("""{"uniqueKey": {"fields": ["a"]}}""", ["uniqueKey ++"],
                """{"bucket_name": "keyed", "bucket_schema": {"properties": {"a": {"type": "string"}}}, "unique_key": {"fields": ["a"]}}"""),
            new("""{"uniqueKey": {"defaultPolicy": "upsert"}}""", ["uniqueKey.defaultPolicy ++"], """
                {"bucket_name": "keyed", "bucket_schema": {"properties": {"a": {"type": "string"}}},
                 "unique_key": {"fields": ["a"], "default_policy": "upsert"}}
                """),
            new("""{"namespace": "$far-ns"}""", ["namespace ~~"], """
                {"bucket_name": "keyed", "bucket_schema": {"properties": {"a": {"type": "string"}}},
                 "unique_key": {"fields": ["a"], "default_policy": "upsert"}}
                """),
            new("""{"uniqueKey": null}""", ["uniqueKey --"],
                """{"bucket_name": "keyed", "bucket_schema": {"properties": {"a": {"type": "string"}}}}""")),
    ];
}
