using System.Net;
using Pulumi.Mixpeek.Api;
using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Tests.Stage;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Api;

/// <summary>The client against the real local server: its errors, its tasks, and its faults.</summary>
public sealed class LocalServerTests(LocalServerTests.Shared shared) : IClassFixture<LocalServerTests.Shared>, IAsyncLifetime
{
    readonly Heard log = new();
    readonly LocalServer server = shared.Server;
    readonly MixpeekApi api = new(
        new(new(shared.Server.Url), new(Client.Key, KeySource.State), 2, null, 4, TimeSpan.FromSeconds(30), "tests/1"), TimeProvider.System);

    public async ValueTask InitializeAsync()
    {
        await server.ResetAsync();
        await SendAsync(HttpMethod.Post, ApiPath.Of("namespaces"), """
            {"namespace_name": "media", "feature_extractors": [{"feature_extractor_name": "text_extractor", "version": "v1"}]}
            """, ns: null);
    }

    public ValueTask DisposeAsync()
    {
        api.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_bucket_is_made_read_and_deleted_by_a_task()
    {
        var id = Text(await CreateAsync("raw"), "bucket_id");
        Assert.Equal("raw", Text(await SendAsync(HttpMethod.Get, ApiPath.Of("buckets", id)), "bucket_name"));

        var task = Text(await SendAsync(HttpMethod.Delete, ApiPath.Of("buckets", id)), "task_id");
        var outcome = await new TaskPoller(api, TimeProvider.System)
            .WaitAsync(task, "media", "deleting bucket", log, TestContext.Current.CancellationToken);

        Assert.Equal(new TaskOutcome.Completed(), outcome);
        Assert.True((await FailAsync(HttpMethod.Get, ApiPath.Of("buckets", id))).IsNotFound);
    }

    [Fact]
    public async Task A_taken_name_tells_the_ID_of_what_has_it()
    {
        var id = Text(await CreateAsync("raw"), "bucket_id");

        var error = await Assert.ThrowsAsync<ApiException>(() => CreateAsync("raw"));

        Assert.True(error.IsConflict);
        Assert.Equal(id, ExistingObject.IdIn(error.Error!, "bucket_id"));
        Assert.NotNull(error.Error!.RequestId);
    }

    [Fact]
    public async Task What_is_not_valid_has_its_place()
    {
        var error = await FailAsync(HttpMethod.Post, ApiPath.Of("buckets"), """{"bucket_name": 5}""");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, error.Status);
        Assert.Contains(error.Error!.ValidationErrors, finding => finding.Location is ["bucket_name"]);
    }

    [Fact]
    public async Task Each_request_is_told_with_its_ID()
    {
        await CreateAsync("raw");

        Assert.Matches("^POST /v1/buckets: 200, request req_.*, [0-9]+ ms$", log.Debugs[^1]);
    }

    [Theory]
    [InlineData("""{"path": "/v1/buckets", "kind": "status", "status": 429, "when": "before"}""", 2)]
    [InlineData("""{"path": "/v1/buckets", "kind": "status", "status": 500, "when": "after"}""", 1)]
    [InlineData("""{"path": "/v1/buckets", "kind": "cut", "when": "after"}""", 1)]
    [InlineData("""{"path": "/v1/buckets", "kind": "cut", "when": "before"}""", 1)]
    [InlineData("""{"path": "/v1/buckets", "kind": "half"}""", 1)]
    [InlineData("""{"path": "/v1/buckets", "kind": "garbage"}""", 1)]
    public async Task A_create_is_sent_once_more_only_where_nothing_was_done(string fault, int posts)
    {
        await server.FaultAsync(fault);

        try
        {
            await CreateAsync("raw");
            Assert.Equal(2, posts);
        }
        catch (ApiException error)
        {
            Assert.True(error.OutcomeUnknown, error.Message);
        }

        Assert.Equal(posts, (await server.JournalAsync()).Count(entry => entry is { Method: "POST", Path: "/v1/buckets" }));
    }

    Task<MapValue> CreateAsync(string name) => SendAsync(
        HttpMethod.Post, ApiPath.Of("buckets"), $$"""
            {"bucket_name": "{{name}}", "bucket_schema": {"properties": {"video": {"type": "video"} } } }
            """);

    Task<ApiException> FailAsync(HttpMethod method, string path, string? body = null) =>
        Assert.ThrowsAsync<ApiException>(() => SendAsync(method, path, body));

    Task<MapValue> SendAsync(HttpMethod method, string path, string? body = null, string? ns = "media") =>
        api.SendAsync(new(method, path, ns, body is null ? null : (MapValue)JsonCodec.Parse(body)), log, TestContext.Current.CancellationToken);

    static string Text(MapValue map, string name) => Assert.IsType<TextValue>(map[name]).Value;

    /// <summary>One server for all of these tests, which follow each other; each begins with an empty one.</summary>
    public sealed class Shared : IAsyncLifetime
    {
        public LocalServer Server { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Server = await LocalServer.StartAsync();

        public ValueTask DisposeAsync() => Server.DisposeAsync();
    }
}
