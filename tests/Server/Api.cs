using System.Text;
using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Testing.Contract;
using Pulumi.Mixpeek.Values;

namespace Mixpeek.Local.Tests;

/// <summary>Mixpeek's API as tests call it. Each answer is held against Mixpeek's specification on the way, where that is there.</summary>
/// <param name="server">The server.</param>
/// <param name="namespaceId">The namespace that requests name; null for none.</param>
/// <param name="key">The key; null for none.</param>
public sealed class Api(LocalServer server, string? namespaceId = null, string? key = LocalServer.Key)
{
    static int counter;

    /// <summary>A name that no other test has.</summary>
    public static string Unique(string prefix) => $"{prefix}-{Interlocked.Increment(ref counter)}";

    /// <summary>The namespace that requests name, if any.</summary>
    public string? NamespaceId => namespaceId;

    /// <summary>The same API within a namespace, by its ID or name.</summary>
    public Api In(string other) => new(server, other, key);

    /// <summary>The same API with another key.</summary>
    public Api With(string? other) => new(server, namespaceId, other);

    public Task<Reply> GetAsync(string path) => SendAsync(HttpMethod.Get, path);

    public Task<Reply> PostAsync(string path, string? body) => SendAsync(HttpMethod.Post, path, body);

    public Task<Reply> PatchAsync(string path, string body) => SendAsync(HttpMethod.Patch, path, body);

    public Task<Reply> DeleteAsync(string path) => SendAsync(HttpMethod.Delete, path);

    /// <summary>Sends a request.</summary>
    public async Task<Reply> SendAsync(HttpMethod method, string path, string? body = null)
    {
        using var client = server.Client(key);
        using var request = new HttpRequestMessage(method, path);
        if (namespaceId is not null)
            request.Headers.Add("X-Namespace", namespaceId);
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        var bytes = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        var reply = new Reply((int)response.StatusCode, JsonCodec.Parse(bytes), response.Headers);
        await CheckAsync(method.Method, path.Split('?')[0], reply);
        return reply;
    }

    /// <summary>A new namespace with these extractors, all v1.</summary>
    public async Task<Reply> NamespaceAsync(params string[] extractors) => (await PostAsync(
        "/v1/namespaces", $$"""{"namespace_name": "{{Unique("space")}}", "feature_extractors": [{{Extractors(extractors)}}]}""")).Ok();

    /// <summary>The API within a new namespace with these extractors.</summary>
    public async Task<Api> SpaceAsync(params string[] extractors) => In((await NamespaceAsync(extractors)).Text("namespace_id"));

    /// <summary>A new bucket whose schema is these fields: <c>"video": {"type": "video"}</c>.</summary>
    public async Task<string> BucketAsync(string fields)
    {
        var body = $$"""{"bucket_name": "{{Unique("bucket")}}", "bucket_schema": {"properties": { {{fields}} } } }""";
        return (await PostAsync("/v1/buckets", body)).Ok().Text("bucket_id");
    }

    /// <summary>Asks for a collection over buckets.</summary>
    /// <param name="buckets">The buckets' IDs.</param>
    /// <param name="extractor">The extractor's name; its version is v1.</param>
    /// <param name="configuration">More of the <c>feature_extractor</c>: <c>"input_mappings": {"text": "title"}</c>.</param>
    /// <param name="more">More of the collection.</param>
    public Task<Reply> OverBucketsAsync(IEnumerable<string> buckets, string extractor, string configuration = "", string more = "")
    {
        var ids = string.Join(", ", buckets.Select(id => $"\"{id}\""));
        return CollectionAsync($$"""{"type": "bucket", "bucket_ids": [{{ids}}]}""", extractor, configuration, more);
    }

    /// <summary>Asks for a collection over other collections.</summary>
    public Task<Reply> OverCollectionAsync(string id, string extractor, string configuration = "", string more = "") =>
        CollectionAsync($$"""{"type": "collection", "collection_id": "{{id}}"}""", extractor, configuration, more);

    /// <summary>Asks for a collection over this source.</summary>
    public Task<Reply> CollectionAsync(string source, string extractor, string configuration = "", string more = "") => PostAsync(
        "/v1/collections",
        $$"""
        {"collection_name": "{{Unique("collection")}}", "source": {{source}} {{Following(more)}},
         "feature_extractor": {"feature_extractor_name": "{{extractor}}", "version": "v1" {{Following(configuration)}} } }
        """);

    /// <summary>A bucket with a text field <c>title</c> and a collection of text embeddings over it.</summary>
    public async Task<Reply> TextCollectionAsync(string more = "")
    {
        var bucket = await BucketAsync("""  "title": {"type": "string"}  """);
        return (await OverBucketsAsync([bucket], "text_extractor", """  "input_mappings": {"text": "title"}  """, more)).Ok();
    }

    static string Following(string fields) => fields.Length > 0 ? $", {fields}" : "";

    static string Extractors(IEnumerable<string> names) =>
        string.Join(", ", names.Select(name => $$"""{"feature_extractor_name": "{{name}}", "version": "v1"}"""));

    static async Task CheckAsync(string method, string path, Reply reply)
    {
        if (path.StartsWith("/v1/", StringComparison.Ordinal) && await OpenApiContract.FindAsync() is { } contract)
            Assert.Empty(contract.CheckAnswer(method, path, reply.Status, reply.Body));
    }
}
