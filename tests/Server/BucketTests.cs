using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Values;

namespace Mixpeek.Local.Tests;

public sealed class BucketTests(SharedServer shared)
{
    readonly Api api = shared.Api;

    [Fact]
    public async Task A_new_bucket_has_every_field_of_the_model_nested_ones_too()
    {
        var space = await api.SpaceAsync("text_extractor");

        var reply = (await space.PostAsync("/v1/buckets", """
            {"bucket_name": "raw", "unique_key": {"fields": ["id"]},
             "bucket_schema": {"properties": {
                "id": {"type": "string", "required": true}, "tags": {"type": "array", "items": {"type": "string"}}}}}
            """)).Ok();

        var text = Bag.Json("""
            {"type": "string", "default": null, "items": null, "properties": null, "examples": null, "description": null, "enum": null,
             "required": false}
            """);
        Assert.Equal(text.With("required", true), reply["bucket_schema.properties.id"]);
        Assert.Equal(text, reply["bucket_schema.properties.tags.items"]);
        Assert.Equal(Bag.Value("""{"fields": ["id"], "default_policy": null}"""), reply["unique_key"]);
        Assert.Equal(MapValue.Empty, reply["metadata"]);
        Assert.Equal("ACTIVE", reply.Text("status"));
        Assert.Equal(PropertyValue.Null, reply["last_upload_at"]);
        Assert.StartsWith("bkt_", reply.Text("bucket_id"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"bucket_name": "raw"}""", "bucket_schema", "missing")]
    [InlineData("""{"bucket_name": "raw", "bucket_schema": {}}""", "bucket_schema.properties", "missing")]
    [InlineData(
        """{"bucket_name": "raw", "bucket_schema": {"properties": {"a": {"type": "film"}}}}""",
        "bucket_schema.properties.a.type",
        "enum")]
    [InlineData("""{"bucket_name": "raw", "bucket_schema": {"properties": {"a": {}}}}""", "bucket_schema.properties.a.type", "missing")]
    [InlineData(
        """{"bucket_name": "raw", "bucket_schema": {"properties": {"a": {"type": "object", "properties": {"b": {"type": 1}}}}}}""",
        "bucket_schema.properties.a.properties.b.type",
        "enum")]
    [InlineData("""{"bucket_name": "raw", "bucket_schema": {"properties": {}}, "metadata": null}""", "metadata", "dict_type")]
    [InlineData(
        """{"bucket_name": "raw", "bucket_schema": {"properties": {}}, "unique_key": {"fields": []}}""",
        "unique_key.fields",
        "too_short")]
    [InlineData(
        """{"bucket_name": "raw", "bucket_schema": {"properties": {}}, "unique_key": {"fields": ["a"], "default_policy": "replace"}}""",
        "unique_key.default_policy",
        "enum")]
    public async Task What_does_not_fit_the_model_is_refused(string body, string place, string type) =>
        (await (await api.SpaceAsync("text_extractor")).PostAsync("/v1/buckets", body)).Malformed(place, type);

    [Fact]
    public async Task Fields_that_a_schema_does_not_know_are_kept_and_those_of_the_bucket_are_dropped()
    {
        var space = await api.SpaceAsync("text_extractor");

        var reply = (await space.PostAsync("/v1/buckets", """
            {"bucket_name": "raw", "colour": "red", "bucket_schema": {"version": 2, "properties": {"a": {"type": "string", "unit": "cm"}}}}
            """)).Ok();

        Assert.Equal(2, reply.Number("bucket_schema.version"));
        Assert.Equal("cm", reply.Text("bucket_schema.properties.a.unit"));
        Assert.False(((MapValue)reply.Body).ContainsKey("colour"));
    }

    [Fact]
    public async Task A_unique_key_names_fields_of_the_schema()
    {
        var space = await api.SpaceAsync("text_extractor");

        (await space.PostAsync("/v1/buckets", """
            {"bucket_name": "raw", "bucket_schema": {"properties": {"a": {"type": "string"}}}, "unique_key": {"fields": ["a", "b"]}}
            """))
            .Invalid("unique_key.fields.1", "'b'");
    }

    [Fact]
    public async Task The_namespace_is_needed_and_may_be_given_by_its_name()
    {
        var created = await api.NamespaceAsync("text_extractor");
        const string Body = """{"bucket_name": "raw", "bucket_schema": {"properties": {}}}""";

        (await api.PostAsync("/v1/buckets", Body)).Refused(400, "BadRequestError");
        (await api.In("ns_nothere").PostAsync("/v1/buckets", Body)).Refused(404, "NotFoundError");
        (await api.In(created.Text("namespace_name")).PostAsync("/v1/buckets", Body)).Ok();

        (await api.In(created.Text("namespace_id")).GetAsync("/v1/buckets/raw")).Ok();
    }

    [Fact]
    public async Task A_name_is_unique_in_its_namespace_alone()
    {
        var (here, there) = (await api.SpaceAsync("text_extractor"), await api.SpaceAsync("text_extractor"));
        const string Body = """{"bucket_name": "raw", "bucket_schema": {"properties": {}}}""";
        var first = (await here.PostAsync("/v1/buckets", Body)).Ok();

        (await there.PostAsync("/v1/buckets", Body)).Ok();
        var second = (await here.PostAsync("/v1/buckets", Body)).Refused(409, "AlreadyExistsError");

        Assert.Equal(first["bucket_id"], second["error.details.bucket_id"]);
        Assert.Equal("raw", second.Text("error.details.bucket_name"));
        (await there.GetAsync($"/v1/buckets/{first.Text("bucket_id")}")).Refused(404, "NotFoundError");
    }

    [Fact]
    public async Task What_patch_takes_changes_the_schema_too_and_null_clears()
    {
        var space = await api.SpaceAsync("text_extractor");
        var created = (await space.PostAsync("/v1/buckets", """
            {"bucket_name": "raw", "description": "old", "metadata": {"a": 1}, "bucket_schema": {"properties": {"a": {"type": "string"}}}}
            """)).Ok();
        var path = $"/v1/buckets/{created.Text("bucket_id")}";

        var changed = (await space.PatchAsync(path, """
            {"bucket_name": "rough", "description": "new", "metadata": {"b": 2}, "unique_key": {"fields": ["a"]},
             "bucket_schema": {"properties": {"a": {"type": "string"}, "b": {"type": "integer"}}}}
            """)).Ok();
        var cleared = (await space.PatchAsync(path, """{"description": null, "metadata": null, "bucket_schema": null}""")).Ok();

        Assert.Equal(("rough", "new"), (changed.Text("bucket_name"), changed.Text("description")));
        Assert.Equal(["a", "b"], changed.Names("bucket_schema.properties"));
        Assert.Equal(Bag.Json("""{"b": 2}"""), changed["metadata"]);
        Assert.Equal(PropertyValue.Null, changed["unique_key"]);
        Assert.Equal(PropertyValue.Null, cleared["description"]);
        Assert.Equal(MapValue.Empty, cleared["metadata"]);
        Assert.Equal(["a", "b"], cleared.Names("bucket_schema.properties"));
        Assert.Equal(cleared.Body, (await space.GetAsync("/v1/buckets/rough")).Body);
    }

    [Fact]
    public async Task Objects_are_counted()
    {
        var space = await api.SpaceAsync("text_extractor");
        var path = $"/v1/buckets/{await space.BucketAsync("""  "a": {"type": "string"}  """)}";

        (await space.PostAsync($"{path}/objects", """{"key_prefix": "x", "blobs": [{"property": "a", "type": "string"}]}""")).Ok();
        (await space.PostAsync($"{path}/objects", "{}")).Ok();

        var reply = await space.GetAsync(path);
        Assert.Equal(2, reply.Number("object_count"));
        Assert.NotEqual(PropertyValue.Null, reply["last_upload_at"]);
    }
}
