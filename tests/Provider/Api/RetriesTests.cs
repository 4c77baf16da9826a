using System.Globalization;
using System.Net;
using CsCheck;
using Pulumi.Mixpeek.Api;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Api;

public sealed class RetriesTests
{
    [Theory]
    [InlineData(408)]
    [InlineData(425)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task A_passing_failure_is_followed_by_another_try(int status)
    {
        var answers = new Answers().Json((HttpStatusCode)status, "{}").Json("""{"ok":true}""");
        using var client = new Client(answers);

        Assert.Single(await client.SendAsync(Ask.Read));
        Assert.Equal(2, answers.Requests.Count);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(409)]
    [InlineData(422)]
    public async Task Other_refusals_are_final(int status)
    {
        var answers = new Answers().Json((HttpStatusCode)status, "{}");
        using var client = new Client(answers);

        var error = await client.FailAsync(Ask.Read);

        Assert.Equal((HttpStatusCode)status, error.Status);
        Assert.Single(answers.Requests);
    }

    [Theory]
    [InlineData(HttpRequestError.NameResolutionError)]
    [InlineData(HttpRequestError.ConnectionError)]
    [InlineData(HttpRequestError.SecureConnectionError)]
    [InlineData(HttpRequestError.ProxyTunnelError)]
    public async Task A_create_is_sent_again_where_no_connection_came_about(HttpRequestError failure)
    {
        var answers = new Answers().Fail(failure).Json("{}");
        using var client = new Client(answers);

        await client.SendAsync(Ask.Create);

        Assert.Equal(2, answers.Requests.Count);
    }

    [Theory]
    [InlineData(429, null)]
    [InlineData(425, null)]
    [InlineData(503, "1")]
    public async Task A_create_is_sent_again_where_it_was_turned_away(int status, string? retryAfter)
    {
        (string, string)[] headers = retryAfter is null ? [] : [("Retry-After", retryAfter)];
        var answers = new Answers().Json((HttpStatusCode)status, "{}", headers).Json("{}");
        using var client = new Client(answers);

        await client.SendAsync(Ask.Create);

        Assert.Equal(2, answers.Requests.Count);
    }

    [Theory]
    [InlineData(408)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task A_create_that_may_have_been_carried_out_is_not_sent_again(int status) =>
        await AssertOutcomeUnknown(new Answers().Json((HttpStatusCode)status, "{}"), ApiFailure.Refused);

    [Fact]
    public async Task A_create_whose_connection_was_cut_is_not_sent_again() =>
        await AssertOutcomeUnknown(new Answers().Cut(), ApiFailure.Unanswered);

    [Fact]
    public async Task A_create_without_an_answer_in_time_is_not_sent_again() =>
        await AssertOutcomeUnknown(new Answers().Hang(), ApiFailure.Unanswered);

    [Fact]
    public async Task A_create_whose_answer_cannot_be_read_is_not_sent_again() =>
        await AssertOutcomeUnknown(new Answers().Json("<html>"), ApiFailure.Unreadable);

    [Fact]
    public async Task A_list_is_a_POST_that_may_be_sent_again()
    {
        var answers = new Answers().Cut().Hang().Json(HttpStatusCode.BadGateway, "").Json("{}");
        using var client = new Client(answers);

        await client.SendAsync(Ask.List);

        Assert.Equal(4, answers.Requests.Count);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public async Task Retries_end_with_the_last_failure(int max)
    {
        var answers = new Answers();
        for (var i = 0; i <= max; i++)
            answers.Json(HttpStatusCode.InternalServerError, $$$"""{"error":{"message":"failure {{{i}}}"}}""");
        using var client = new Client(answers, settings => settings with { MaxRetries = max });

        var error = await client.FailAsync(Ask.Read);

        Assert.Equal(max + 1, answers.Requests.Count);
        Assert.Equal($"failure {max}", error.Error!.Message);
    }

    [Fact]
    public async Task Retry_After_is_obeyed_to_the_second_and_the_user_sees_why() =>
        await AssertWaits(14, "rate limited, 14 s", HttpStatusCode.TooManyRequests, _ => ("Retry-After", "14"));

    [Fact]
    public async Task Retry_After_may_be_longer_than_any_backoff() =>
        await AssertWaits(600, "Mixpeek answered 503, trying again, 600 s", HttpStatusCode.ServiceUnavailable, _ => ("Retry-After", "600"));

    [Fact]
    public async Task Retry_After_may_be_a_date() =>
        await AssertWaits(40, "rate limited, 40 s", HttpStatusCode.TooManyRequests,
            now => ("Retry-After", now.AddSeconds(40).ToString("R", CultureInfo.InvariantCulture)));

    [Fact]
    public async Task A_rate_limit_without_Retry_After_lasts_until_its_reset() =>
        await AssertWaits(33, "rate limited, 33 s", HttpStatusCode.TooManyRequests,
            now => ("X-RateLimit-Reset", now.AddSeconds(33).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)));

    [Fact]
    public async Task Moments_count_by_the_clock_of_the_server()
    {
        Client? client = null;
        var answers = new Answers().Then(_ =>
        {
            var server = client!.Time.GetUtcNow().AddHours(-3);
            var reset = server.AddSeconds(20).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
            return Answers.Response(HttpStatusCode.TooManyRequests, "{}",
                ("Date", server.ToString("R", CultureInfo.InvariantCulture)), ("X-RateLimit-Reset", reset));
        }).Json("{}");
        using var opened = client = new Client(answers);
        var start = client.Time.GetUtcNow();

        await client.SendAsync(Ask.Read);

        AssertNear(20, client.Time.GetUtcNow() - start);
    }

    [Fact]
    public async Task Cancelling_ends_the_waiting_at_once()
    {
        using var cancel = new CancellationTokenSource();
        using var client = new Client(new Answers().Json(HttpStatusCode.TooManyRequests, "", ("Retry-After", "3600")));

        var work = client.Start(Ask.Read, cancel.Token);
        Assert.False(work.IsCompleted);
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => work);
    }

    [Fact]
    public async Task Cancelling_ends_a_request_under_way()
    {
        using var cancel = new CancellationTokenSource();
        using var client = new Client(new Answers().Hang());

        var work = client.Start(Ask.Read, cancel.Token);
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => work);
        Assert.Equal(["GET /v1/buckets/bkt_1: broken off, 0 ms"], client.Log.Debugs);
    }

    [Fact]
    public async Task Cancelling_does_not_break_off_a_create_whose_ID_would_be_lost()
    {
        using var cancel = new CancellationTokenSource();
        var answer = new TaskCompletionSource<HttpResponseMessage>();
        using var client = new Client(new Answers().Then((_, _) => answer.Task));

        var work = client.Start(Ask.Create, cancel.Token);
        await cancel.CancelAsync();
        answer.SetResult(Answers.Response(HttpStatusCode.OK, """{"bucket_id":"bkt_1"}"""));

        Assert.Single(await work);
    }

    [Fact]
    public async Task Cancelling_keeps_a_create_from_being_sent_again()
    {
        using var cancel = new CancellationTokenSource();
        var answers = new Answers().Json(HttpStatusCode.TooManyRequests, "", ("Retry-After", "60"));
        using var client = new Client(answers);

        var work = client.Start(Ask.Create, cancel.Token);
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => work);
        Assert.Single(answers.Requests);
    }

    [Fact]
    public async Task Backoff_grows_from_half_a_second_and_stays_under_thirty() => await Gen.Int[1, 9].SampleAsync(async retries =>
    {
        var answers = new Answers();
        var moments = new List<DateTimeOffset>();
        Client? client = null;
        for (var i = 0; i <= retries; i++)
            answers.Then(_ =>
            {
                moments.Add(client!.Time.GetUtcNow());
                return Answers.Response(HttpStatusCode.BadGateway, "");
            });
        using var opened = client = new Client(answers, settings => settings with { MaxRetries = retries });

        await client.FailAsync(Ask.Read);

        var waits = moments.Zip(moments.Skip(1), (before, after) => after - before).ToList();
        Assert.Equal(retries, waits.Count);
        for (var i = 0; i < retries; i++)
        {
            // Jitter spreads each wait around its step; twice the step is never passed, nor the ceiling.
            var most = TimeSpan.FromMilliseconds(Math.Min(30_000, 500 * Math.Pow(2, i + 1))) + 2 * Client.Step;
            Assert.InRange(waits[i], TimeSpan.Zero, most);
        }
    }, iter: 20, threads: 1);

    static async Task AssertOutcomeUnknown(Answers answers, ApiFailure failure)
    {
        using var client = new Client(answers);

        var error = await client.FailAsync(Ask.Create);

        Assert.Single(answers.Requests);
        Assert.Equal(failure, error.Failure);
        Assert.True(error.OutcomeUnknown);
    }

    static async Task AssertWaits(int seconds, string status, HttpStatusCode answer, Func<DateTimeOffset, (string, string)> header)
    {
        Client? client = null;
        var answers = new Answers()
            .Then(_ => Answers.Response(answer, "{}", header(client!.Time.GetUtcNow())))
            .Json("{}");
        using var opened = client = new Client(answers);
        var start = client.Time.GetUtcNow();

        await client.SendAsync(Ask.Read);

        AssertNear(seconds, client.Time.GetUtcNow() - start);
        Assert.Equal([status], client.Log.Statuses);
    }

    static void AssertNear(int seconds, TimeSpan elapsed) =>
        Assert.InRange(elapsed, TimeSpan.FromSeconds(seconds), TimeSpan.FromSeconds(seconds) + 2 * Client.Step);
}
