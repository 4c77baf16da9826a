using System.Net;
using Pulumi.Mixpeek.Api;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Api;

/// <summary>No wait is begun that ends after the operation's time; the user reads at once which setting to raise.</summary>
public sealed class DeadlineTests
{
    static readonly FailedOperation Creating = new("creating", "bucket", "mixpeek:index:Bucket", "raw")
    {
        MoreTime = "give it more with the resource option `customTimeouts`",
    };

    [Fact]
    public async Task A_wait_that_is_too_long_is_not_begun()
    {
        using var client = new Client(new Answers().Json(HttpStatusCode.TooManyRequests, "{}", ("Retry-After", "600")));
        var start = client.Time.GetUtcNow();

        var error = await client.FailAsync(Within(client, 60));

        Assert.InRange(client.Time.GetUtcNow() - start, TimeSpan.Zero, 2 * Client.Step);
        Assert.Contains("Mixpeek asks to wait 600 s, and the operation has less time left: give it more with the resource option `customTimeouts`.",
            Explanation.Of(error, Creating), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wait_that_fits_is_made()
    {
        using var client = new Client(new Answers().Json(HttpStatusCode.TooManyRequests, "{}", ("Retry-After", "50")).Json("{}"));

        await client.SendAsync(Within(client, 60));
    }

    [Fact]
    public async Task A_request_behind_a_closed_rate_limit_is_not_sent_in_vain()
    {
        var answers = new Answers().Json(HttpStatusCode.TooManyRequests, "{}", ("Retry-After", "600"));
        using var client = new Client(answers);
        await client.FailAsync(Within(client, 60));

        var error = await client.FailAsync(Within(client, 60));

        Assert.Single(answers.Requests);
        Assert.Equal(ApiFailure.NotSent, error.Failure);
        Assert.Contains("was not sent: the rate limit is used up. Mixpeek asks to wait", Explanation.Of(error, Creating), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_create_that_hangs_ends_with_the_operation_s_time()
    {
        using var client = new Client(new Answers().Hang());

        var error = await client.FailAsync(Ask.Create with { Deadline = client.Time.GetUtcNow() + TimeSpan.FromSeconds(5) });

        Assert.True(error.OutcomeUnknown);
        Assert.Contains("no answer within 5 s", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_user_is_told_at_most_every_ten_seconds_whichever_request_waits()
    {
        var answers = new Answers();
        for (var i = 0; i < 6; i++)
            answers.Json(HttpStatusCode.TooManyRequests, "{}", ("Retry-After", "4")).Json("{}");
        using var client = new Client(answers);

        for (var i = 0; i < 6; i++)
            await client.SendAsync(Ask.Read);

        Assert.Equal(["rate limited, 4 s", "rate limited, 4 s"], client.Log.Statuses);
    }

    static ApiRequest Within(Client client, int seconds) => Ask.Read with { Deadline = client.Time.GetUtcNow() + TimeSpan.FromSeconds(seconds) };
}
