using System.Net;
using Pulumi.Mixpeek.Api;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Api;

public sealed class MixpeekApiTests
{
    [Fact]
    public async Task A_request_carries_the_key_the_namespace_the_version_and_JSON()
    {
        var answers = new Answers().Json("{}");
        using var client = new Client(answers);

        await client.SendAsync(Ask.Create);

        var sent = Assert.Single(answers.Requests);
        Assert.Equal(HttpMethod.Post, sent.Method);
        Assert.Equal("https://api.mixpeek.com/v1/buckets", sent.Url.AbsoluteUri);
        Assert.Equal($"Bearer {Client.Key}", sent.Header("Authorization"));
        Assert.Equal("ns_1", sent.Header("X-Namespace"));
        Assert.Equal("pulumi-resource-mixpeek/1.2.3", sent.Header("User-Agent"));
        Assert.Equal("application/json", sent.ContentType);
        Assert.Equal("""{"bucket_name":"media"}""", sent.Body);
    }

    [Fact]
    public async Task A_path_in_the_base_URL_stays_and_a_query_is_escaped()
    {
        var answers = new Answers().Json("{}");
        using var client = new Client(answers, settings => settings with { BaseUrl = new("https://gateway.test/mixpeek/") });

        await client.SendAsync(new(HttpMethod.Get, ApiPath.Of("buckets", "a b"), Query: new Dictionary<string, string> { ["q"] = "x&y=z" }));

        Assert.Equal("https://gateway.test/mixpeek/v1/buckets/a%20b?q=x%26y%3Dz", Assert.Single(answers.Requests).Url.AbsoluteUri);
    }

    [Fact]
    public async Task Secrets_in_a_body_are_sent_in_clear()
    {
        var answers = new Answers().Json("{}");
        using var client = new Client(answers);

        await client.SendAsync(Ask.Create with { Body = MapValue.Of(("deep", MapValue.Of(("key", new SecretValue("opened"))))) });

        Assert.Equal("""{"deep":{"key":"opened"}}""", Assert.Single(answers.Requests).Body);
    }

    [Fact]
    public async Task The_object_that_came_back_is_returned()
    {
        using var client = new Client(new Answers().Json("""{"bucket_id":"bkt_1"}"""));

        Assert.Equal(MapValue.Of(("bucket_id", "bkt_1")), await client.SendAsync(Ask.Read));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("\"deleted\"")]
    public async Task A_DELETE_may_answer_anything(string body)
    {
        using var client = new Client(new Answers().Json(body));

        Assert.Equal(MapValue.Empty, await client.SendAsync(Ask.Delete));
    }

    [Theory]
    [InlineData("[]", "GET /v1/buckets/bkt_1 answered 200 with a list where an object was expected.")]
    [InlineData("<html>hi", "GET /v1/buckets/bkt_1 answered 200 with what is not JSON (application/json): <html>hi.")]
    [InlineData("{\"a\": ", "GET /v1/buckets/bkt_1 answered 200 with what is not JSON (application/json): {\"a\":.")]
    public async Task An_answer_that_is_no_object_is_an_error_that_says_so(string body, string message)
    {
        using var client = new Client(new Answers().Json(body));

        var error = await client.FailAsync(Ask.Read);

        Assert.Equal(ApiFailure.Unreadable, error.Failure);
        Assert.Equal(message, error.Message);
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        var answers = new Answers().Json(HttpStatusCode.TemporaryRedirect, "", ("Location", "https://elsewhere.test/v1/buckets/bkt_1"));
        using var client = new Client(answers);

        var error = await client.FailAsync(Ask.Read);

        Assert.Single(answers.Requests);
        Assert.Contains("a redirect to https://elsewhere.test/v1/buckets/bkt_1", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_request_is_a_debug_message_with_its_status_its_duration_and_its_ID()
    {
        Client? client = null;
        using var opened = client = new Client(new Answers().Then(_ =>
        {
            client!.Time.Advance(TimeSpan.FromMilliseconds(35));
            return Answers.Response(HttpStatusCode.OK, "{}", ("X-Request-ID", "req_7"));
        }));

        await client.SendAsync(Ask.Read);

        Assert.Equal(["GET /v1/buckets/bkt_1: 200, request req_7, 35 ms"], client.Log.Debugs);
    }

    [Fact]
    public async Task An_endless_answer_is_given_up()
    {
        var settings = new ApiSettings(new("https://x.test"), new(Client.Key, KeySource.State), 3, null, 1, TimeSpan.FromSeconds(60), "tests");
        using var transport = new Transport(settings, TimeProvider.System, new Answers().Json(new string(' ', 3 << 20)), largestBody: 2 << 20);

        var attempt = await transport.ExchangeAsync(Ask.Read, TestContext.Current.CancellationToken);

        Assert.Equal(new Attempt.Lost(true, "the answer is larger than 2 MB", null) { IsPermanent = true }, attempt);
    }

    [Fact]
    public async Task A_defect_is_not_taken_for_a_lost_connection()
    {
        using var client = new Client(new Answers().Then(_ => throw new InvalidOperationException("a defect")));

        var error = await Assert.ThrowsAnyAsync<Exception>(() => client.SendAsync(Ask.Read));

        Assert.IsNotType<ApiException>(error);
    }
}
