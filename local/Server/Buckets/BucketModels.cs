using Mixpeek.Local.Models;
using Mixpeek.Local.Schemas;
using Pulumi.Mixpeek.Values;

namespace Mixpeek.Local.Buckets;

/// <summary>What requests about buckets look like.</summary>
static class BucketModels
{
    static readonly Shape UniqueKey = new Model(
        Field.Required("fields", Types.List(Types.Text, 1)),
        Field.Nullable("default_policy", Types.Choice("insert", "update", "upsert")));

    /// <summary>POST /v1/buckets.</summary>
    public static readonly Model Create = new(
        Field.Required("bucket_name", Types.Text),
        Field.Nullable("description", Types.Text),
        Field.Required("bucket_schema", SchemaField.Schema),
        Field.Nullable("unique_key", UniqueKey),
        Field.Optional("metadata", Types.Object, MapValue.Empty));

    /// <summary>PATCH /v1/buckets/{id}. The schema is newer than the specification: it can be changed since May 2026.</summary>
    public static readonly Model Patch = new(
        Field.Nullable("bucket_name", Types.Text),
        Field.Nullable("description", Types.Text),
        Field.Nullable("metadata", Types.Object),
        Field.Nullable("bucket_schema", SchemaField.Schema));

    /// <summary>POST /v1/buckets/{id}/objects, as far as counting needs it.</summary>
    public static readonly Model CreateObject = new(
        Field.Nullable("key_prefix", Types.Text),
        Field.Optional("blobs", Types.List(Types.Object), ListValue.Empty));
}
