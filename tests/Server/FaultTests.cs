using System.Net;
using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Values;

namespace Mixpeek.Local.Tests;

public sealed class FaultTests(OwnServer own) : IClassFixture<OwnServer>, IAsyncLifetime
{
    const string Buckets = "/v1/buckets";
    const string Body = """{"bucket_name": "raw", "bucket_schema": {"properties": {}}}""";

    readonly LocalServer server = own.Server;
    Api space = null!;

    public async ValueTask InitializeAsync()
    {
        await server.ResetAsync();
        space = await new Api(server).SpaceAsync("text_extractor");
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_status_comes_with_headers_and_body_by_method_path_and_count()
    {
        await server.FaultAsync("""
            {"method": "POST", "path": "/v1/buckets", "nth": 2, "count": 2,
             "kind": "status", "status": 503, "headers": {"Retry-After": "7"}, "body": {"x": 1}}
            """);

        (await space.PostAsync("/v1/buckets/list", null)).Ok();
        (await RawAsync(HttpMethod.Post, Buckets, Body)).EnsureSuccessStatusCode().Dispose();
        using var second = await RawAsync(HttpMethod.Post, Buckets, Body);
        using var third = await RawAsync(HttpMethod.Post, Buckets, Body);
        using var fourth = await RawAsync(HttpMethod.Post, Buckets, Body);

        Assert.Equal([503, 503, 409], new[] { second, third, fourth }.Select(response => (int)response.StatusCode));
        Assert.Equal(TimeSpan.FromSeconds(7), second.Headers.RetryAfter!.Delta);
        Assert.Equal("""{"x":1}""", await second.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_status_has_mixpeeks_envelope_where_no_body_is_given()
    {
        await server.FaultAsync("""{"kind": "status", "status": 500}""");

        (await space.GetAsync("/v1/namespaces/x")).Refused(500, "InternalServerError");
        (await space.GetAsync("/v1/namespaces/x")).Refused(404, "NotFoundError");
    }

    [Fact]
    public async Task A_body_that_is_a_string_is_sent_as_it_is()
    {
        await server.FaultAsync("""{"kind": "status", "status": 502, "body": "Bad Gateway"}""");

        using var response = await RawAsync(HttpMethod.Get, Buckets);

        Assert.Equal("Bad Gateway", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_work_can_be_done_though_the_answer_says_otherwise()
    {
        await server.FaultAsync("""{"method": "POST", "kind": "status", "status": 504, "when": "after"}""");

        using var response = await RawAsync(HttpMethod.Post, Buckets, Body);

        Assert.Equal(HttpStatusCode.GatewayTimeout, response.StatusCode);
        (await space.GetAsync($"{Buckets}/raw")).Ok();
    }

    [Theory]
    [InlineData("before", 404)]
    [InlineData("after", 200)]
    public async Task A_connection_is_cut_before_or_after_the_work(string when, int status)
    {
        await server.FaultAsync($$"""{"method": "POST", "kind": "cut", "when": "{{when}}"}""");

        await Assert.ThrowsAsync<HttpRequestException>(() => RawAsync(HttpMethod.Post, Buckets, Body));

        Assert.Equal(status, (await space.GetAsync($"{Buckets}/raw")).Status);
        Assert.Equal(0, (await server.JournalAsync()).Single(entry => entry is { Method: "POST", Path: Buckets }).Status);
    }

    [Theory]
    [InlineData("before", 404)]
    [InlineData("after", 200)]
    public async Task A_request_is_held_until_the_client_gives_up(string when, int status)
    {
        await server.FaultAsync($$"""{"method": "POST", "kind": "timeout", "when": "{{when}}"}""");
        using var client = server.Client();
        client.Timeout = TimeSpan.FromMilliseconds(500);
        client.DefaultRequestHeaders.Add("X-Namespace", space.NamespaceId);
        using var content = new StringContent(Body);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => client.PostAsync(Buckets, content, TestContext.Current.CancellationToken));

        Assert.Equal(status, (await space.GetAsync($"{Buckets}/raw")).Status);
    }

    [Fact]
    public async Task A_body_comes_slowly_and_whole()
    {
        await server.FaultAsync("""{"method": "POST", "kind": "slow", "milliseconds": 200}""");

        Assert.Equal("raw", (await space.PostAsync(Buckets, Body)).Ok().Text("bucket_name"));
    }

    [Fact]
    public async Task Half_a_body_breaks_off()
    {
        await server.FaultAsync("""{"method": "POST", "kind": "half"}""");

        await Assert.ThrowsAsync<HttpRequestException>(() => RawAsync(HttpMethod.Post, Buckets, Body));

        (await space.GetAsync($"{Buckets}/raw")).Ok();
    }

    [Fact]
    public async Task A_body_is_not_json()
    {
        await server.FaultAsync("""{"method": "POST", "kind": "garbage"}""");

        using var response = await RawAsync(HttpMethod.Post, Buckets, Body);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/html", response.Content.Headers.ContentType!.MediaType);
        Assert.StartsWith(
            "<html>", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_created_is_not_found_for_a_while()
    {
        await server.FaultAsync("""{"method": "POST", "path": "/v1/buckets", "kind": "absent", "reads": 2}""");
        var path = $"{Buckets}/{(await space.PostAsync(Buckets, Body)).Ok().Text("bucket_id")}";

        var reads = new[] { await space.GetAsync(path), await space.GetAsync(path), await space.GetAsync(path) };

        Assert.Equal([404, 404, 200], reads.Select(reply => reply.Status));
    }

    [Theory]
    [InlineData("fails", "FAILED")]
    [InlineData("canceled", "CANCELED")]
    public async Task A_task_fails_and_the_bucket_is_there_again(string fate, string status)
    {
        await server.FaultAsync($$"""{"method": "DELETE", "path": "/v1/buckets/*", "kind": "task", "task": "{{fate}}"}""");
        var task = await DeleteAsync();

        await Eventually.TrueAsync(async () => (await space.GetAsync(task)).Ok().Text("status") == status);

        Assert.Equal("ACTIVE", (await space.GetAsync($"{Buckets}/raw")).Ok().Text("status"));
        Assert.Equal(fate == "fails", (await space.GetAsync(task))["error"] is TextValue);
    }

    [Fact]
    public async Task A_task_vanishes_and_its_work_is_done()
    {
        await server.FaultAsync("""{"method": "DELETE", "kind": "task", "task": "vanishes"}""");
        var task = await DeleteAsync();

        (await space.GetAsync(task)).Refused(404, "NotFoundError");
        await Eventually.TrueAsync(async () => (await space.GetAsync($"{Buckets}/raw")).Status == 404);
    }

    [Fact]
    public async Task A_task_never_ends()
    {
        await server.FaultAsync("""{"method": "DELETE", "kind": "task", "task": "neverEnds"}""");
        var task = await DeleteAsync();

        await Eventually.TrueAsync(async () => (await space.GetAsync(task)).Ok().Text("status") == "PROCESSING");

        Assert.Equal("IN_PROGRESS", (await space.GetAsync($"{Buckets}/raw")).Text("status"));
    }

    [Fact]
    public async Task A_task_that_never_ends_goes_on_when_faults_end()
    {
        await server.FaultAsync("""{"method": "DELETE", "kind": "task", "task": "neverEnds"}""");
        var task = await DeleteAsync();

        await server.ClearFaultsAsync();

        await Eventually.TrueAsync(async () => (await space.GetAsync(task)).Ok().Text("status") == "COMPLETED");
        (await space.GetAsync($"{Buckets}/raw")).Refused(404, "NotFoundError");
    }

    [Fact]
    public async Task Faults_tell_how_often_they_struck()
    {
        await server.FaultAsync(
            """{"method": "GET", "kind": "status", "status": 500, "nth": 2, "count": 2}""",
            """{"method": "DELETE", "kind": "cut"}""");
        foreach (var _ in Enumerable.Range(0, 4))
            await space.GetAsync("/v1/namespaces/x");

        var faults = (ListValue)(await server.SendAsync(HttpMethod.Get, "/_local/faults"))["faults"];

        Assert.Equal([2, 0], faults.Select(fault => (int)((NumberValue)((MapValue)fault)["struck"]).Value));
    }

    [Fact]
    public async Task Paths_are_matched_with_stars_and_a_count_of_zero_is_without_end()
    {
        await server.FaultAsync(
            """{"path": "/v1/*/list", "kind": "status", "status": 500, "count": 0}""",
            """{"path": "/v1/col**", "kind": "status", "status": 502, "count": 0}""");

        (await space.PostAsync("/v1/buckets/list", null)).Refused(500, "InternalServerError");
        (await space.PostAsync("/v1/namespaces/list", null)).Refused(500, "InternalServerError");
        (await space.GetAsync("/v1/collections/x/features")).Refused(502, "InternalServerError");
        await server.ClearFaultsAsync();

        (await space.PostAsync("/v1/buckets/list", null)).Ok();
    }

    [Theory]
    [InlineData("""{"kind": "explode"}""")]
    [InlineData("""{"kind": "cut", "pth": "/"}""")]
    [InlineData("""{"kind": "cut", "nth": 0}""")]
    public async Task A_fault_that_makes_no_sense_is_refused(string fault) =>
        await Assert.ThrowsAsync<ArgumentException>(() => server.FaultAsync(fault));

    [Fact]
    public async Task Faults_can_be_given_at_the_start()
    {
        await using var other = await LocalServer.StartAsync(
            "--fault", """{"kind": "status", "status": 500}""", "--fault", """[{"kind": "status", "status": 502}]""");

        (await new Api(other).GetAsync("/v1/tasks/x")).Refused(500, "InternalServerError");
        (await new Api(other).GetAsync("/v1/tasks/x")).Refused(502, "InternalServerError");
    }

    async Task<string> DeleteAsync()
    {
        (await space.PostAsync(Buckets, Body)).Ok();
        return $"/v1/tasks/{(await space.DeleteAsync($"{Buckets}/raw")).Ok().Text("task_id")}";
    }

    Task<HttpResponseMessage> RawAsync(HttpMethod method, string path, string? body = null) =>
        server.RespondAsync(method, path, body, space.NamespaceId);
}
