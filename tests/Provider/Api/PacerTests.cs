using System.Globalization;
using System.Net;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Api;

public sealed class PacerTests
{
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
        using var client = new Client(answers, settings => settings with { RequestsPerMinute = 6 });
        var start = client.Time.GetUtcNow();

        await client.Finish(All(client, 5));

        // A burst of 2, then one every 10 s.
        Assert.InRange(client.Time.GetUtcNow() - start, TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(35));
        Assert.Contains("rate limited, 10 s", client.Log.Statuses);
    }

    [Fact]
    public async Task The_limit_is_learned_from_the_answers_so_that_none_is_refused()
    {
        Client? client = null;
        var server = new FreeTier();
        var answers = new Answers();
        for (var i = 0; i < 60; i++)
            answers.Then(_ => server.Answer(client!.Time.GetUtcNow()));
        using var opened = client = new Client(answers, settings => settings with { MaxConcurrentRequests = 5 });

        await client.Finish(All(client, 60));

        Assert.Equal(0, server.Refused);
        Assert.Equal(60, answers.Requests.Count);
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

    /// <summary>60 requests a minute in bursts of 20, as Mixpeek's free plan has them.</summary>
    sealed class FreeTier
    {
        readonly Lock gate = new();
        double tokens = 20;
        DateTimeOffset? counted;

        public int Refused { get; private set; }

        public HttpResponseMessage Answer(DateTimeOffset now)
        {
            lock (gate)
            {
                tokens = Math.Min(20, tokens + ((now - counted)?.TotalSeconds ?? 0));
                counted = now;
                var refused = tokens < 1;
                if (refused)
                    Refused++;
                else
                    tokens--;
                return Answers.Response(refused ? HttpStatusCode.TooManyRequests : HttpStatusCode.OK, "{}",
                    ("X-RateLimit-Limit", "60"),
                    ("X-RateLimit-Remaining", ((int)tokens).ToString(CultureInfo.InvariantCulture)),
                    ("X-RateLimit-Window", "60"),
                    ("Retry-After", "1"));
            }
        }
    }
}
