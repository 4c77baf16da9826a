using Pulumi.Mixpeek.Api;
using Pulumi.Mixpeek.Lifecycle;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Lifecycle.Parts;

/// <summary>Who asks a Mixpeek that answers nobody, and whose failure counts for whom.</summary>
public sealed class OutageTests
{
    static readonly ApiException Failure = new(new(HttpMethod.Get, "/v1/buckets/clips"), ApiFailure.Unanswered, "nobody answers", null);

    readonly SwiftTime time = new();
    readonly Outage outage;
    int asked;

    public OutageTests() => outage = new(time);

    [Fact]
    public async Task A_question_that_somebody_asks_in_vain_is_not_asked_again()
    {
        var first = new TaskCompletionSource<(MapValue?, ApiException?)>();
        var (one, other) = (AskAsync(first.Task), AskAsync(Task.FromResult(Found)));
        first.SetResult((null, Failure));
        Assert.Same(Failure, (await one).Problem);
        Assert.Same(Failure, (await other).Problem);
        Assert.Equal(1, asked);
    }

    [Fact]
    public async Task Once_somebody_is_answered_all_others_ask_for_themselves()
    {
        var first = new TaskCompletionSource<(MapValue?, ApiException?)>();
        var (one, other) = (AskAsync(first.Task), AskAsync(Task.FromResult(Found)));
        first.SetResult((null, null));
        Assert.Null((await one).Found);
        Assert.NotNull((await other).Found);
        Assert.Equal(2, asked);
    }

    [Fact]
    public async Task A_failure_counts_for_who_began_to_wait_before_it_and_for_nobody_after()
    {
        var since = time.GetTimestamp();
        time.Now += TimeSpan.FromSeconds(1);
        await AskAsync(Task.FromResult<(MapValue?, ApiException?)>((null, Failure)));
        Assert.Same(Failure, (await AskAsync(Task.FromResult(Found), since)).Problem);
        Assert.NotNull((await AskAsync(Task.FromResult(Found))).Found);
        Assert.NotNull((await AskAsync(Task.FromResult(Found), since)).Found);
    }

    [Fact]
    public async Task A_question_that_was_given_up_lets_the_next_be_asked()
    {
        await Assert.ThrowsAsync<TaskCanceledException>(() => AskAsync(Task.FromCanceled<(MapValue?, ApiException?)>(new(true))));
        Assert.NotNull((await AskAsync(Task.FromResult(Found))).Found);
    }

    [Fact]
    public async Task Nobody_waits_for_another_longer_than_for_himself()
    {
        var first = new TaskCompletionSource<(MapValue?, ApiException?)>();
        var one = AskAsync(first.Task);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => AskAsync(Task.FromResult(Found), isStopped: true));
        first.SetResult(Found);
        Assert.NotNull((await one).Found);
    }

    static (MapValue? Found, ApiException? Problem) Found => (MapValue.Empty, null);

    Task<(MapValue? Found, ApiException? Problem)> AskAsync(
        Task<(MapValue?, ApiException?)> answer, long? since = null, bool isStopped = false) =>
        outage.AskAsync(since ?? time.GetTimestamp(), () => AnswerAsync(answer), new(isStopped));

    async Task<(MapValue? Found, ApiException? Problem)> AnswerAsync(Task<(MapValue?, ApiException?)> answer)
    {
        asked++;
        return await answer;
    }
}
