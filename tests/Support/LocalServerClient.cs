using System.Net.Http.Headers;
using System.Text;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Testing;

/// <summary>What a test asks of a local server, wherever that runs.</summary>
public class LocalServerClient : IAsyncDisposable
{
    /// <summary>A key that the server takes, for arranging state beside what is tested.</summary>
    public const string Key = "sk_test_arrange";

    /// <param name="url">The server's URL, without a slash at the end.</param>
    public LocalServerClient(string url)
    {
        Url = url;
        Http = Client();
    }

    /// <summary>Its URL, without a slash at the end.</summary>
    public string Url { get; }

    /// <summary>A client with a key. Its requests are in the journal like any others.</summary>
    public HttpClient Http { get; }

    /// <summary>Another client of the server, with this key or none, and its own handlers in front.</summary>
    public HttpClient Client(string? key = Key, DelegatingHandler? handler = null)
    {
        var sockets = new SocketsHttpHandler { UseProxy = false };
        handler?.InnerHandler = sockets;
        var client = new HttpClient(handler ?? (HttpMessageHandler)sockets) { BaseAddress = new Uri(Url) };
        if (key is not null)
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return client;
    }

    /// <summary>Sends a request and returns the JSON of the answer, whatever its status.</summary>
    public async Task<MapValue> SendAsync(HttpMethod method, string path, string? body = null, string? inNamespace = null)
    {
        using var response = await RespondAsync(method, path, body, inNamespace);
        return (MapValue)JsonCodec.Parse(await response.Content.ReadAsByteArrayAsync());
    }

    /// <summary>Sends a request and returns the answer.</summary>
    public async Task<HttpResponseMessage> RespondAsync(HttpMethod method, string path, string? body = null, string? inNamespace = null)
    {
        using var request = new HttpRequestMessage(method, path);
        if (inNamespace is not null)
            request.Headers.Add("X-Namespace", inNamespace);
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        return await Http.SendAsync(request);
    }

    /// <summary>All requests so far, in the order in which they came.</summary>
    public async Task<IReadOnlyList<JournalEntry>> JournalAsync()
    {
        var journal = (ListValue)JsonCodec.Parse(await Http.GetByteArrayAsync("/_local/requests"));
        return [.. journal.Select(entry => JournalEntry.Of((MapValue)entry))];
    }

    /// <summary>Forgets everything: state, faults and journal.</summary>
    public Task ResetAsync() => ArrangeAsync(HttpMethod.Delete, "/_local", null);

    /// <summary>
    /// Asks for faults, each a JSON object: <c>{"method": "POST", "path": "/v1/buckets/*", "nth": 1, "count": 1, "kind": "status",
    /// "status": 503, "when": "before"}</c>. Kinds: status, timeout, cut, slow, half, garbage, task, absent.
    /// </summary>
    public Task FaultAsync(params string[] faults) => ArrangeAsync(HttpMethod.Post, "/_local/faults", $"[{string.Join(',', faults)}]");

    /// <summary>Ends all faults.</summary>
    public Task ClearFaultsAsync() => ArrangeAsync(HttpMethod.Delete, "/_local/faults", null);

    /// <summary>Gives a collection that many documents.</summary>
    public Task SetDocumentsAsync(string collectionId, int count) =>
        ArrangeAsync(HttpMethod.Put, "/_local/documents", $"{{\"{collectionId}\": {count}}}");

    public virtual ValueTask DisposeAsync()
    {
        Http.Dispose();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    async Task ArrangeAsync(HttpMethod method, string path, string? body)
    {
        using var response = await RespondAsync(method, path, body);
        if (!response.IsSuccessStatusCode)
            throw new ArgumentException($"{method} {path}: {await response.Content.ReadAsStringAsync()}");
    }
}
