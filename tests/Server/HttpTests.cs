using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Values;

namespace Mixpeek.Local.Tests;

/// <summary>Keys, request IDs, rate limits, latency: what every request meets.</summary>
public sealed class HttpTests(SharedServer shared)
{
    const string Path = "/v1/collections/features/extractors";

    readonly Api api = shared.Api;

    [Fact]
    public async Task Without_a_key_nothing_is_answered() =>
        (await api.With(null).GetAsync(Path)).Refused(401, "UnauthorizedError");

    [Fact]
    public async Task Any_key_is_accepted_unless_one_is_set()
    {
        (await api.With("sk_any").GetAsync(Path)).Ok();
        await using var server = await LocalServer.StartAsync("--api-key", "sk_right");

        (await new Api(server).With("sk_wrong").GetAsync(Path)).Refused(401, "UnauthorizedError");
        (await new Api(server).With("sk_right").GetAsync(Path)).Ok();
    }

    [Theory]
    [InlineData(Path)]
    [InlineData("/v1/namespaces/ns_nothere")]
    [InlineData("/v1/nothing/here")]
    public async Task Every_answer_has_a_request_id_and_the_rate_limits(string path)
    {
        using var response = await shared.Server.RespondAsync(HttpMethod.Get, path);

        Assert.NotEmpty(response.Headers.GetValues("X-Request-ID").Single());
        foreach (var header in new[] { "Limit", "Remaining", "Reset", "Window" })
            Assert.True(long.TryParse(response.Headers.GetValues($"X-RateLimit-{header}").Single(), out _));
    }

    [Fact]
    public async Task A_path_that_is_not_simulated_says_so()
    {
        using var response = await shared.Server.RespondAsync(HttpMethod.Get, "/v1/retrievers/ret_1");

        Assert.Equal(404, (int)response.StatusCode);
        Assert.Contains(
            "mixpeek-local", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_burst_is_let_through_and_then_the_key_has_to_wait()
    {
        await using var server = await LocalServer.StartAsync("--requests-per-minute", "1", "--burst", "2");
        var limited = new Api(server);

        var (first, second, third) = (await limited.GetAsync(Path), await limited.GetAsync(Path), await limited.GetAsync(Path));

        Assert.Equal("1", first.Ok().Headers.GetValues("X-RateLimit-Remaining").Single());
        Assert.Equal("0", second.Ok().Headers.GetValues("X-RateLimit-Remaining").Single());
        third.Refused(429, "TooManyRequestsError");
        Assert.Equal(TimeSpan.FromSeconds(60), third.Headers.RetryAfter!.Delta);
        Assert.Equal("60", third.Headers.GetValues("X-RateLimit-Window").Single());
        Assert.True(long.Parse(third.Headers.GetValues("X-RateLimit-Reset").Single(), null) > DateTimeOffset.UtcNow.ToUnixTimeSeconds());
        (await limited.With("sk_other").GetAsync(Path)).Ok();
    }

    [Fact]
    public async Task Tokens_come_back()
    {
        await using var server = await LocalServer.StartAsync("--requests-per-minute", "600", "--burst", "1");
        var limited = new Api(server);
        (await limited.GetAsync(Path)).Ok();

        await Eventually.TrueAsync(async () => (await limited.GetAsync(Path)).Status == 200);
    }

    [Theory]
    [InlineData("free", "60")]
    [InlineData("pro", "600")]
    public async Task A_plan_brings_its_limits(string tier, string limit)
    {
        await using var server = await LocalServer.StartAsync("--tier", tier);

        Assert.Equal(limit, (await new Api(server).GetAsync(Path)).Ok().Headers.GetValues("X-RateLimit-Limit").Single());
    }

    [Fact]
    public async Task A_plan_takes_so_many_in_a_second_whatever_its_burst()
    {
        // An hour passes as a minute, and so a minute as a second: these ten are surely in one.
        await using var server = await LocalServer.StartAsync("--tier", "free", "--minute", "3600");
        var limited = new Api(server);
        for (var i = 0; i < 10; i++)
            (await limited.GetAsync(Path)).Ok();

        var refused = await limited.GetAsync(Path);

        refused.Refused(429, "TooManyRequestsError");
        Assert.Equal("9", refused.Headers.GetValues("X-RateLimit-Remaining").Single());
    }

    [Fact]
    public async Task More_requests_at_once_than_allowed_are_refused()
    {
        await using var server = await LocalServer.StartAsync("--concurrent", "1");
        await server.FaultAsync("""{"method": "POST", "kind": "timeout"}""");
        using var cancellation = new CancellationTokenSource();
        using var client = server.Client();
        Task<HttpResponseMessage> Hold() => client.PostAsync("/v1/tasks/list", null, cancellation.Token);
        var held = Hold();

        await Eventually.TrueAsync(async () =>
        {
            // Where the question was there first, the request that is to be held was the one to be refused.
            if (held.IsCompleted)
                held = Hold();
            return (await new Api(server).GetAsync(Path)).Status == 429;
        });

        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => held);
        await Eventually.TrueAsync(async () => (await new Api(server).GetAsync(Path)).Status == 200);
    }

    [Fact]
    public async Task Latency_holds_every_request()
    {
        await using var server = await LocalServer.StartAsync("--latency", "50");
        (await new Api(server).GetAsync(Path)).Ok();

        Assert.True((await server.JournalAsync()).Single().DurationMs >= 49);
    }

    [Fact]
    public async Task Conflicts_can_leave_out_whose_the_name_is_and_sources_can_have_the_older_spelling()
    {
        await using var server = await LocalServer.StartAsync("--bare-conflicts", "--older-sources");
        var space = await new Api(server).SpaceAsync("text_extractor");
        await space.BucketAsync("");
        const string Body = """{"bucket_name": "raw", "bucket_schema": {"properties": {"a": {"type": "string"}}}}""";
        var bucket = (await space.PostAsync("/v1/buckets", Body)).Ok().Text("bucket_id");

        var conflict = (await space.PostAsync("/v1/buckets", Body)).Refused(409, "AlreadyExistsError");
        using var created = await server.RespondAsync(HttpMethod.Post, "/v1/collections", $$"""
            {"collection_name": "col", "source": {"type": "bucket", "bucket_ids": ["{{bucket}}"]},
             "feature_extractor": {"feature_extractor_name": "text_extractor", "version": "v1", "input_mappings": {"text": "a"} } }
            """, space.NamespaceId);

        Assert.Equal(PropertyValue.Null, conflict["error.details"]);
        var answer = (MapValue)JsonCodec.Parse(await created.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        var source = (MapValue)answer["source"];
        Assert.Equal(bucket, source["bucket_id"]);
        Assert.False(source.ContainsKey("bucket_ids"));
    }
}
