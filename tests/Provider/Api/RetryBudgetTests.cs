using System.Net;
using Pulumi.Mixpeek.Api;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Api;

/// <summary>An outage does not become a storm, and a fault that passes is survived.</summary>
public sealed class RetryBudgetTests
{
    const int AtOnce = 64;

    [Fact]
    public async Task Operations_in_an_outage_send_a_bounded_number_of_requests_and_say_so()
    {
        var answers = Repeated(AtOnce * 11, HttpStatusCode.ServiceUnavailable);
        using var client = Many(answers);

        var errors = await client.Finish(Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => Assert.ThrowsAsync<ApiException>(() => client.Start(Ask.Read)))));

        Assert.Equal(AtOnce + RetryBudget.Retries, answers.Requests.Count);
        Assert.All(errors, error => Assert.True(error.IsBudgetSpent));
        Assert.Contains("since most requests of this run fail: run the command again once Mixpeek answers",
            Explanation.Of(errors[0], new("reading", "bucket", "mixpeek:index:Bucket", "raw")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fault_that_passes_is_survived_by_all()
    {
        var answers = Repeated(AtOnce, HttpStatusCode.ServiceUnavailable);
        for (var i = 0; i < AtOnce; i++)
            answers.Json("{}");
        using var client = Many(answers);

        await client.Finish(Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => client.Start(Ask.Read))));

        Assert.Equal(2 * AtOnce, answers.Requests.Count);
    }

    [Fact]
    public async Task Faults_among_successes_never_use_it_up()
    {
        var answers = new Answers();
        for (var i = 0; i < 3 * RetryBudget.Retries; i++)
            answers.Json(HttpStatusCode.BadGateway, "").Json("{}");
        using var client = Many(answers);

        for (var i = 0; i < 3 * RetryBudget.Retries; i++)
            await client.SendAsync(Ask.Read);

        Assert.Equal(6 * RetryBudget.Retries, answers.Requests.Count);
    }

    [Fact]
    public async Task A_rate_limit_that_names_its_time_costs_nothing()
    {
        var answers = new Answers();
        for (var i = 0; i < 2 * RetryBudget.Retries; i++)
            answers.Json(HttpStatusCode.TooManyRequests, "{}", ("Retry-After", "1"));
        answers.Json("{}");
        using var client = Many(answers, retries: 3 * RetryBudget.Retries);

        await client.SendAsync(Ask.Read);

        Assert.Equal(2 * RetryBudget.Retries + 1, answers.Requests.Count);
    }

    static Client Many(Answers answers, int retries = 10) =>
        new(answers, settings => settings with { MaxRetries = retries, MaxConcurrentRequests = AtOnce });

    static Answers Repeated(int count, HttpStatusCode status)
    {
        var answers = new Answers();
        for (var i = 0; i < count; i++)
            answers.Json(status, "{}");
        return answers;
    }
}
