using Pulumi.Mixpeek.Testing;

namespace Mixpeek.Local.Tests;

public sealed class JournalTests(OwnServer own) : IClassFixture<OwnServer>, IAsyncLifetime
{
    readonly LocalServer server = own.Server;

    public async ValueTask InitializeAsync() => await server.ResetAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Every_request_is_in_the_journal_with_its_key_redacted()
    {
        var before = DateTimeOffset.UtcNow;
        (await server.RespondAsync(HttpMethod.Post, "/v1/collections/list?limit=3", """{"search": "ä"}""", "ns_x")).Dispose();

        var entry = Assert.Single(await server.JournalAsync());

        Assert.Equal(("POST", "/v1/collections/list", "?limit=3", 404), (entry.Method, entry.Path, entry.Query, entry.Status));
        Assert.Equal(Bag.Json("""{"search": "ä"}"""), entry.Body);
        Assert.Equal("ns_x", entry.Headers["x-namespace"]);
        Assert.Equal("Bearer [redacted]", entry.Headers["Authorization"]);
        Assert.InRange(entry.StartedAt, before.AddMilliseconds(-1), DateTimeOffset.UtcNow);
        Assert.True(entry.DurationMs > 0);
        using var client = server.Client();
        var whole = await client.GetStringAsync("/_local/requests", TestContext.Current.CancellationToken);
        Assert.DoesNotContain(LocalServer.Key, whole, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_servers_own_paths_are_not_in_the_journal()
    {
        using var client = server.Client(key: null);
        using var health = await client.GetAsync("/_local/health", TestContext.Current.CancellationToken);
        await server.FaultAsync("""{"kind": "cut", "nth": 99}""");
        (await server.RespondAsync(HttpMethod.Get, "/_local/nothing")).Dispose();

        Assert.True(health.IsSuccessStatusCode);
        Assert.Empty(await server.JournalAsync());
    }

    [Fact]
    public async Task A_body_that_is_not_json_is_kept_as_a_string()
    {
        (await server.RespondAsync(HttpMethod.Post, "/v1/namespaces", "{nonsense")).Dispose();

        Assert.Equal("{nonsense", Assert.Single(await server.JournalAsync()).Body);
    }

    [Fact]
    public async Task A_reset_forgets_state_faults_and_journal()
    {
        var api = new Api(server);
        var space = await api.SpaceAsync("text_extractor");
        await space.BucketAsync("");
        await server.FaultAsync("""{"kind": "status", "status": 500, "nth": 2, "count": 0}""");

        await server.ResetAsync();

        Assert.Empty(await server.JournalAsync());
        for (var turn = 0; turn < 3; turn++)
            Assert.Equal(0, (await api.PostAsync("/v1/namespaces/list", null)).Ok().Number("total_count"));
        (await space.PostAsync("/v1/buckets/list", null)).Refused(404, "NotFoundError");
    }

    [Fact]
    public async Task Requests_under_way_are_in_the_journal_without_a_status()
    {
        await server.FaultAsync("""{"kind": "timeout"}""");
        using var cancellation = new CancellationTokenSource();
        using var client = server.Client();
        var held = client.GetAsync("/v1/tasks/x", cancellation.Token);

        await Eventually.TrueAsync(async () => (await server.JournalAsync()).Count == 1);
        Assert.Null((await server.JournalAsync())[0].Status);

        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => held);
        await Eventually.TrueAsync(async () => (await server.JournalAsync())[0].Status == 0);
    }

    [Fact]
    public async Task Documents_can_be_given_to_collections_that_are_there()
    {
        var space = await new Api(server).SpaceAsync("text_extractor");
        var id = (await space.TextCollectionAsync()).Text("collection_id");

        await server.SetDocumentsAsync(id, 12);

        Assert.Equal(12, (await space.GetAsync($"/v1/collections/{id}")).Number("document_count"));
        await Assert.ThrowsAsync<ArgumentException>(() => server.SetDocumentsAsync("col_x", 1));
        await Assert.ThrowsAsync<ArgumentException>(() => server.SetDocumentsAsync(id, -1));
    }
}
