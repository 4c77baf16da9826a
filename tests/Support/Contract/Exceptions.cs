namespace Pulumi.Mixpeek.Testing.Contract;

/// <summary>All in which requests and answers may differ from Mixpeek's specification of March 2026.</summary>
/// <remarks>Each comes from Mixpeek's newer documentation; nothing else is let through.</remarks>
static class Exceptions
{
    const string TextOrNull = """{"type": ["string", "null"]}""";

    const string BucketSchema = """{"$ref": "#/definitions/BucketSchema-Input"}""";

    /// <summary>Fields that models have beyond the specification.</summary>
    static readonly (string Model, string Field, string Schema, string Reason)[] Fields =
    [
        ("SourceConfig-Input", "source_namespace_id", TextOrNull, "buckets of another namespace"),
        ("SourceConfig-Output", "source_namespace_id", TextOrNull, "buckets of another namespace"),
        ("BucketPatchRequest", "bucket_schema", BucketSchema, "a bucket's schema can be changed since May 2026"),
    ];

    /// <summary>Operations that there are beyond the specification; bodies are checked as these schemas say.</summary>
    public static readonly (string Method, string Path, string? Request, string Answer)[] Operations =
    [
        ("GET", "/v1/collections/{collection_identifier}/lifecycle", null, LifecycleAnswer),
        ("PATCH", "/v1/collections/{collection_identifier}/lifecycle", LifecycleRequest, LifecycleAnswer),
    ];

    /// <summary>Task types beyond the specification's list: that of an asynchronous lifecycle transition.</summary>
    public const string NewerTaskType = "api_collections_lifecycle";

    const string LifecycleRequest = """
        {
          "type": "object",
          "properties": {
            "lifecycle_state": {"type": "string", "enum": ["active", "cold", "archived"]},
            "async_transition": {"type": "boolean"}
          },
          "required": ["lifecycle_state"],
          "additionalProperties": false
        }
        """;

    const string LifecycleAnswer = """
        {
          "type": "object",
          "properties": {
            "collection_id": {"type": "string"},
            "lifecycle_state": {"type": "string", "enum": ["active", "cold", "archived"]},
            "task_id": {"type": ["string", "null"]},
            "warning": {"type": ["string", "null"]}
          },
          "required": ["collection_id", "lifecycle_state", "task_id", "warning"]
        }
        """;

    /// <summary>The additional fields of a model, with their schemas.</summary>
    public static IEnumerable<(string Field, string Schema)> FieldsOf(string model) =>
        Fields.Where(entry => entry.Model == model).Select(entry => (entry.Field, entry.Schema));
}
