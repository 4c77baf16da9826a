using System.Net;
using Pulumi.Mixpeek.Tests.Stage;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Api.Pace;

public sealed class PacerTests
{
    /// <summary>No request's own time ends while the clock runs ahead of the work.</summary>
    static readonly TimeSpan Endless = TimeSpan.FromHours(2);

    [Fact]
    public async Task No_more_requests_are_under_way_than_allowed()
    {
        var (under, most, gate) = (0, 0, new Lock());
        var answers = new Answers();
        for (var i = 0; i < 40; i++)
            answers.Then(async (_, _) =>
            {
                lock (gate)
                    most = Math.Max(most, ++under);
                await Task.Delay(1, TestContext.Current.CancellationToken);
                lock (gate)
                    under--;
                return Answers.Response(HttpStatusCode.OK, "{}");
            });
        using var client = new Client(answers, settings => settings with { MaxConcurrentRequests = 5 });

        await All(client, 40);

        Assert.Equal(40, answers.Requests.Count);
        Assert.Equal(5, most);
    }

    [Fact]
    public async Task A_set_rate_spreads_requests_and_the_user_sees_why()
    {
        var answers = Repeated(5);
        using var client = new Client(answers, settings => settings with { RequestsPerMinute = 6, RequestTimeout = Endless });
        var start = client.Time.GetUtcNow();

        var heard = Enumerable.Range(0, 5).Select(_ => new Heard()).ToList();
        await client.Finish(Task.WhenAll(heard.Select(log => client.Api.SendAsync(Ask.Read, log, TestContext.Current.CancellationToken))));

        // A burst of 2, then one every 10 s; each operation hears of its own wait.
        Assert.InRange(client.Time.GetUtcNow() - start, TimeSpan.FromSeconds(30), TimeSpan.MaxValue);
        Assert.Equal(["rate limited, 10 s", "rate limited, 20 s", "rate limited, 30 s"], heard.SelectMany(log => log.Statuses.Take(1)));
    }

    [Fact]
    public async Task Where_nothing_is_known_the_first_request_goes_alone_and_the_others_once_it_is_answered()
    {
        var answer = new TaskCompletionSource<HttpResponseMessage>();
        var answers = new Answers().Then((_, _) => answer.Task);
        for (var i = 0; i < 9; i++)
            answers.Json("{}");
        using var client = new Client(answers, settings => settings with { MaxConcurrentRequests = null, RequestTimeout = Endless });

        var all = All(client, 10);
        Assert.Single(answers.Requests);
        answer.SetResult(Answers.Response(HttpStatusCode.OK, "{}"));

        await all;
        Assert.Equal(10, answers.Requests.Count);
    }

    [Fact]
    public async Task A_first_request_that_hangs_does_not_hold_up_the_others()
    {
        var answers = new Answers().Hang();
        for (var i = 0; i < 9; i++)
            answers.Json("{}");
        using var client = new Client(
            answers, settings => settings with { MaxConcurrentRequests = null, RequestTimeout = Endless });

        var first = client.Start(Ask.Create);
        await client.Finish(All(client, 9));

        Assert.False(first.IsCompleted);
    }

    [Fact]
    public async Task Who_gives_up_waiting_leaves_the_line_and_the_place_to_the_next()
    {
        using var cancel = new CancellationTokenSource();
        var answer = new TaskCompletionSource<HttpResponseMessage>();
        var answers = new Answers().Then((_, _) => answer.Task).Json("{}");
        using var client = new Client(answers, settings => settings with { MaxConcurrentRequests = 1, RequestsPerMinute = 600, RequestTimeout = Endless });

        var (first, second, third) = (client.Start(Ask.Read), client.Start(Ask.Read, cancel.Token), client.Start(Ask.Read));
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        answer.SetResult(Answers.Response(HttpStatusCode.OK, "{}"));

        await client.Finish(Task.WhenAll(first, third));
        Assert.Equal(2, answers.Requests.Count);
    }

    static async Task<int> All(Client client, int count)
    {
        await Task.WhenAll(Enumerable.Range(0, count).Select(_ => client.Start(Ask.Read)));
        return count;
    }

    static Answers Repeated(int count)
    {
        var answers = new Answers();
        for (var i = 0; i < count; i++)
            answers.Json("{}");
        return answers;
    }
}
