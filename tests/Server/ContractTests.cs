using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Testing.Contract;
using Pulumi.Mixpeek.Values;

namespace Mixpeek.Local.Tests;

/// <summary>The contract itself: that it passes what is right (all other tests show that for answers), and fails what is wrong.</summary>
public sealed class ContractTests(SharedServer shared)
{
    const string Bucket = """{"bucket_name": "raw", "bucket_schema": {"properties": {"a": {"type": "string"}}}}""";

    const string Collection = """
        {"collection_name": "col", "source": {"type": "bucket", "bucket_ids": ["bkt_1"], "source_namespace_id": "ns_1"},
         "feature_extractor": {
           "feature_extractor_name": "x", "version": "v1", "parameters": {"fps": 1}, "input_mappings": [{"input_key": "a", "path": "b"}]},
         "taxonomy_applications": [{"taxonomy_id": "tax_1"}]}
        """;

    static readonly string[] Nested =
        ["source.source_filters", "output_schema.properties.start_time.required", "feature_extractor.feature_extractor_id"];

    [Theory]
    [InlineData("POST", "/v1/buckets", "", Bucket)]
    [InlineData("PATCH", "/v1/buckets/raw", "", """{"description": null, "bucket_schema": {"properties": {}}}""")]
    [InlineData("POST", "/v1/collections", "", Collection)]
    [InlineData("PATCH", "/v1/collections/col", "", """{"enabled": false}""")]
    [InlineData("POST", "/v1/collections/list", "?limit=1000&offset=10000", """{"filters": {"collection_name": "x"}}""")]
    [InlineData("POST", "/v1/collections/list", "", null)]
    [InlineData("PATCH", "/v1/collections/col/lifecycle", "", """{"lifecycle_state": "cold"}""")]
    [InlineData("DELETE", "/v1/buckets/raw", "", null)]
    public async Task A_request_that_is_right_passes(string method, string path, string query, string? body) =>
        Assert.Empty((await ContractAsync()).CheckRequest(method, path, query, namesNamespace: true, Value(body)));

    [Theory]
    [InlineData("POST", "/v1/buckets", "", """{"bucketName": "raw", "bucket_schema": {"properties": {}}}""", "bucket_name")]
    [InlineData("POST", "/v1/buckets", "", """{"bucket_name": "raw", "bucket_schema": {"properties": {}}, "colour": "red"}""", "colour")]
    [InlineData("POST", "/v1/buckets", "", """{"bucket_name": "raw", "bucket_schema": {"properties": {"a": {"type": "film"}}}}""", "type")]
    [InlineData("POST", "/v1/buckets", "", """{"bucket_name": null, "bucket_schema": {"properties": {}}}""", "bucket_name")]
    [InlineData("POST", "/v1/buckets", "", null, "body is missing")]
    [InlineData("POST", "/v1/namespaces", "", """{"namespace_name": "abc", "feature_extractors": []}""", "feature_extractors")]
    [InlineData(
        "POST",
        "/v1/namespaces",
        "",
        """
        {"namespace_name": "abc", "feature_extractors": [{"feature_extractor_name": "a", "version": "v1"}],
         "infrastructure": {"qdrant_collection": "abc", "max_workers": 101}}
        """,
        "max_workers")]
    [InlineData(
        "POST",
        "/v1/collections",
        "",
        """
        {"collection_name": "c", "source": {"type": "bucket", "bucketIds": ["b"]},
         "feature_extractor": {"feature_extractor_name": "x", "version": "v1"}}
        """,
        "bucketIds")]
    [InlineData(
        "POST",
        "/v1/collections",
        "",
        """
        {"collection_name": "c", "source": {"type": "bucket", "bucket_ids": []},
         "feature_extractor": {"feature_extractor_name": "x", "version": "v1"}}
        """,
        "bucket_ids")]
    [InlineData(
        "POST",
        "/v1/collections",
        "",
        """
        {"collection_name": "c", "source": {"type": "bucket"},
         "feature_extractor": {"feature_extractor_name": "x", "version": "v1", "input_mappings": {"a": {"path": "b"}}}}
        """,
        "input_mappings")]
    [InlineData("PATCH", "/v1/buckets/raw", "", """{"unique_key": {"fields": ["a"]}}""", "unique_key")]
    [InlineData("PATCH", "/v1/collections/col/lifecycle", "", """{"state": "cold"}""", "lifecycle_state")]
    [InlineData("POST", "/v1/collections/list", "?limit=1001", null, "limit")]
    [InlineData("POST", "/v1/collections/list", "?page=1", null, "page")]
    [InlineData("GET", "/v1/collections/col", "", "{}", "takes no body")]
    [InlineData("GET", "/v1/collection/col", "", null, "no operation")]
    [InlineData("PUT", "/v1/collections/col", "", "{}", "no operation")]
    public async Task A_request_that_is_wrong_fails(string method, string path, string query, string? body, string words)
    {
        var found = (await ContractAsync()).CheckRequest(method, path, query, namesNamespace: true, Value(body));

        Assert.Contains(found, problem => problem.Contains(words, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_request_without_its_namespace_fails()
    {
        var found = (await ContractAsync()).CheckRequest("GET", "/v1/buckets/raw", "", namesNamespace: false, body: null);

        Assert.Contains("X-Namespace", Assert.Single(found), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_with_any_field_left_out_or_of_another_type_fails()
    {
        var contract = await ContractAsync();
        var space = await shared.Api.SpaceAsync("multimodal_extractor");
        var answer = (MapValue)(await space.OverBucketsAsync(
            [await space.BucketAsync("""  "clip": {"type": "video"}  """)],
            "multimodal_extractor",
            """  "input_mappings": {"video": "clip"}, "field_passthrough": [{"source_path": "clip"}]  """)).Ok().Body;
        Assert.Empty(contract.CheckAnswer("POST", "/v1/collections", 200, answer));

        foreach (var (name, value) in answer)
        {
            Assert.NotEmpty(contract.CheckAnswer("POST", "/v1/collections", 200, answer.Without(name)));
            Assert.NotEmpty(contract.CheckAnswer("POST", "/v1/collections", 200, answer.With(name, Other(name, value))));
        }
        foreach (var path in Nested)
            Assert.NotEmpty(contract.CheckAnswer("POST", "/v1/collections", 200, Without(answer, path.Split('.'))));
        Assert.NotEmpty(contract.CheckAnswer("POST", "/v1/collections", 200, answer.With("colour", "red")));
    }

    [Theory]
    [InlineData(404, """{"success": false, "status": 404, "error": {"message": "m", "details": null}}""")]
    [InlineData(404, """{"detail": [{"loc": ["body"], "msg": "m", "type": "t"}]}""")]
    [InlineData(422, """{"detail": [{"loc": "body", "msg": "m", "type": "t"}]}""")]
    [InlineData(422, """{"error": "wrong"}""")]
    public async Task An_error_of_another_form_fails(int status, string body) =>
        Assert.NotEmpty((await ContractAsync()).CheckAnswer("GET", "/v1/buckets/raw", status, Bag.Value(body)));

    [Fact]
    public async Task A_journal_entry_is_checked_with_its_headers()
    {
        var contract = await ContractAsync();
        await using var server = await LocalServer.StartAsync();
        var space = await new Api(server).SpaceAsync("text_extractor");
        await space.TextCollectionAsync();

        Assert.All(await server.JournalAsync(), entry => Assert.Empty(contract.CheckRequest(entry)));
    }

    static async Task<OpenApiContract> ContractAsync()
    {
        Assert.SkipWhen(OpenApiContract.Location is null, OpenApiContract.Absence);
        return (await OpenApiContract.FindAsync())!;
    }

    /// <summary>A value that the field cannot have. Lists of anything are spoilt by not being lists, all others by being a list.</summary>
    static PropertyValue Other(string name, PropertyValue value) => value is ListValue ? name : ListValue.From([3]);

    static MapValue Without(MapValue map, ReadOnlySpan<string> path) =>
        path.Length == 1 ? map.Without(path[0]) : map.With(path[0], Without((MapValue)map[path[0]], path[1..]));

    static PropertyValue? Value(string? json) => json is null ? null : Bag.Value(json);
}
