using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Stage;

/// <summary>The local Mixpeek as tests use it beside the provider: what was requested, and changes behind the provider's back.</summary>
sealed class Mixpeek(LocalServer server)
{
    public LocalServer Server => server;

    public string Url => server.Url;

    /// <summary>Sends a request that is not the provider's, and that has to succeed.</summary>
    public async Task<MapValue> SendAsync(string method, string path, string? body = null, string? @namespace = null)
    {
        using var answer = await server.RespondAsync(new HttpMethod(method), path, body, @namespace);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode, $"{method} {path}: {(int)answer.StatusCode} {text}");
        return text.Length == 0 ? MapValue.Empty : JsonCodec.Parse(text) as MapValue ?? MapValue.Empty;
    }

    /// <summary>Deletes something and waits until it is gone.</summary>
    public async Task DeletedAsync(string path, string? @namespace = null)
    {
        await SendAsync("DELETE", path, @namespace: @namespace);
        var cancellation = TestContext.Current.CancellationToken;
        while ((await server.RespondAsync(HttpMethod.Get, path, null, @namespace)).IsSuccessStatusCode)
            await Task.Delay(TimeSpan.FromMilliseconds(20), cancellation);
    }

    /// <summary>What was requested while something ran.</summary>
    public async Task<IReadOnlyList<JournalEntry>> DuringAsync(Func<Task> action)
    {
        var before = (await server.JournalAsync()).Count;
        await action();
        return [.. (await server.JournalAsync()).Skip(before)];
    }

    /// <summary>How many objects of a kind there are, in a namespace or, for namespaces, in the organisation.</summary>
    public async Task<int> CountAsync(string plural, string? @namespace = null)
    {
        var list = await SendAsync("POST", $"/v1/{plural}/list", "{}", @namespace);
        return (list.Get("results") as ListValue)?.Count ?? throw new InvalidDataException($"no results in {list}");
    }

    /// <summary>A namespace for a test's own resources.</summary>
    public async Task<string> NamespaceAsync(string name = "stage") => (await SendAsync("POST", "/v1/namespaces", $$"""
        {"namespace_name": "{{name}}", "feature_extractors": [
            {"feature_extractor_name": "multimodal_extractor", "version": "v1"},
            {"feature_extractor_name": "text_extractor", "version": "v1", "params": {"model_Name": "e5"} },
            {"feature_extractor_name": "passthrough_extractor", "version": "v1"}]}
        """)).TextAt("namespace_id");

    /// <summary>A bucket of videos with titles.</summary>
    public async Task<string> BucketAsync(string @namespace, string name = "videos") => (await SendAsync("POST", "/v1/buckets", $$"""
        {"bucket_name": "{{name}}", "bucket_schema": {"properties": {
            "video": {"type": "video"}, "clip": {"type": "video"}, "title": {"type": "string"}, "text": {"type": "text"} } } }
        """, @namespace)).TextAt("bucket_id");

    /// <summary>An object in a bucket, so that the bucket is not empty.</summary>
    public Task<MapValue> ObjectAsync(string @namespace, string bucket) =>
        SendAsync("POST", $"/v1/buckets/{bucket}/objects", """{"title": "a"}""", @namespace);
}
