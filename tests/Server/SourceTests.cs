using Pulumi.Mixpeek.Values;

namespace Mixpeek.Local.Tests;

public sealed class SourceTests(SharedServer shared)
{
    const string Titled = """  "title": {"type": "string", "required": true}  """;
    const string Mapped = """  "input_mappings": {"text": "title"}  """;

    readonly Api api = shared.Api;

    [Fact]
    public async Task Buckets_with_the_same_schema_feed_one_collection_which_keeps_a_snapshot_of_each()
    {
        var space = await api.SpaceAsync("text_extractor");
        string[] buckets = [await space.BucketAsync(Titled), await space.BucketAsync(Titled)];

        var reply = (await space.OverBucketsAsync(buckets, "text_extractor", Mapped)).Ok();

        Assert.Equal(buckets, reply.Names("source_bucket_schemas"));
        Assert.Equal(reply["input_schema"], reply[$"source_bucket_schemas.{buckets[1]}"]);
    }

    [Theory]
    [InlineData("""  "name": {"type": "string", "required": true}  """, "field 'title' is missing")]
    [InlineData("""  "title": {"type": "text", "required": true}  """, "field 'title' is of type text instead of string")]
    [InlineData("""  "title": {"type": "string"}  """, "field 'title' is not required")]
    [InlineData("""  "title": {"type": "string", "required": true}, "extra": {"type": "string"}  """, "field 'extra' is additional")]
    public async Task Buckets_with_different_schemas_are_refused_by_field_and_bucket(string fields, string words)
    {
        var space = await api.SpaceAsync("text_extractor");
        var (first, other) = (await space.BucketAsync(Titled), await space.BucketAsync(fields));

        var reply = await space.OverBucketsAsync([first, other], "text_extractor", Mapped);

        reply.Invalid("source.bucket_ids.1", words).Invalid("source.bucket_ids.1", other);
    }

    [Fact]
    public async Task Collections_with_compatible_documents_feed_one_collection()
    {
        var space = await api.SpaceAsync("text_extractor", "passthrough_extractor");
        var (first, second) = (await space.TextCollectionAsync(), await space.TextCollectionAsync());
        var other = (await space.OverBucketsAsync([await space.BucketAsync(Titled)], "passthrough_extractor")).Ok();
        Task<Reply> Over(Reply one, Reply two) => space.CollectionAsync(
            $$"""{"type": "collection", "collection_ids": ["{{one.Text("collection_id")}}", "{{two.Text("collection_id")}}"]}""",
            "text_extractor",
            """  "input_mappings": {"text": "text"}  """);

        var reply = (await Over(first, second)).Ok();

        Assert.Equal(2, reply.List("source.collection_ids").Count);
        Assert.Equal(
            ListValue.From([first["source.bucket_ids.0"], second["source.bucket_ids.0"]]), reply["source.inherited_bucket_ids"]);
        (await Over(first, other)).Invalid("source.collection_ids.1", "field 'text' is missing");
    }

    [Theory]
    [InlineData("""{"type": "bucket"}""", "source.bucket_ids")]
    [InlineData("""{"type": "bucket", "bucket_ids": ["bkt_a"], "collection_id": "col_a"}""", "source.collection_id")]
    [InlineData("""{"type": "collection"}""", "source.collection_ids")]
    [InlineData("""{"type": "collection", "collection_id": "col_a", "bucket_ids": ["bkt_a"]}""", "source.bucket_ids")]
    [InlineData("""{"type": "collection", "collection_id": "col_a", "collection_ids": ["col_b"]}""", "source.collection_id")]
    [InlineData("""{"type": "collection", "collection_id": "col_a", "source_namespace_id": "ns_a"}""", "source.source_namespace_id")]
    [InlineData("""{"type": "taxonomy", "collection_id": "col_a"}""", "source.type")]
    public async Task A_source_says_one_thing_in_one_way(string source, string place) =>
        (await (await api.SpaceAsync("text_extractor")).CollectionAsync(source, "text_extractor", Mapped)).Invalid(place);

    [Theory]
    [InlineData("""{"bucket_ids": ["bkt_a"]}""", "source.type", "missing")]
    [InlineData("""{"type": "bucket", "bucket_ids": []}""", "source.bucket_ids", "too_short")]
    [InlineData("""{"type": "folder", "bucket_ids": ["bkt_a"]}""", "source.type", "enum")]
    public async Task A_source_fits_its_model(string source, string place, string type) =>
        (await (await api.SpaceAsync("text_extractor")).CollectionAsync(source, "text_extractor", Mapped)).Malformed(place, type);

    [Fact]
    public async Task A_source_that_is_not_there_is_not_found()
    {
        var space = await api.SpaceAsync("text_extractor");

        (await space.OverBucketsAsync(["bkt_nothere"], "text_extractor", Mapped)).Refused(404, "NotFoundError");
        (await space.OverCollectionAsync("col_nothere", "text_extractor", Mapped)).Refused(404, "NotFoundError");
    }

    [Fact]
    public async Task A_bucket_of_another_namespace_is_taken_with_that_namespaces_id()
    {
        var owner = (await api.NamespaceAsync("text_extractor")).Text("namespace_id");
        var bucket = await api.In(owner).BucketAsync(Titled);
        var space = await api.SpaceAsync("text_extractor");
        string Source(string more) => $$"""{"type": "bucket", "bucket_ids": ["{{bucket}}"]{{more}}}""";

        (await space.CollectionAsync(Source(""), "text_extractor", Mapped)).Refused(404, "NotFoundError");
        (await space.CollectionAsync(Source(""", "source_namespace_id": "ns_nothere" """), "text_extractor", Mapped))
            .Refused(404, "NotFoundError");
        var reply = (await space.CollectionAsync(Source($""", "source_namespace_id": "{owner}" """), "text_extractor", Mapped)).Ok();

        Assert.Equal(owner, reply.Text("source.source_namespace_id"));
    }

    [Fact]
    public async Task The_older_spelling_of_a_single_bucket_is_understood()
    {
        var space = await api.SpaceAsync("text_extractor");
        var bucket = await space.BucketAsync(Titled);

        var reply = (await space.CollectionAsync($$"""{"type": "bucket", "bucket_id": "{{bucket}}"}""", "text_extractor", Mapped)).Ok();

        Assert.Equal(bucket, reply.Text("source.bucket_ids.0"));
    }
}
