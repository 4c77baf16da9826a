using Pulumi.Mixpeek.Api;
using Pulumi.Mixpeek.Lifecycle;
using Pulumi.Mixpeek.Values;
using Xunit;
using static Pulumi.Mixpeek.Tests.Lifecycle.Parts.ScriptedMixpeek;

namespace Pulumi.Mixpeek.Tests.Lifecycle.Parts;

/// <summary>How long an object is looked for by its name, and who is asked when there is no more time.</summary>
public sealed class LookupTests : IDisposable
{
    const string Look = "GET /v1/buckets/clips";

    readonly Course course = new();

    public void Dispose() => course.Dispose();

    [Fact]
    public async Task What_nobody_says_is_there_is_looked_for_once()
    {
        Assert.Null(await FindAsync(isThere: false));
        Assert.Equal([Look], course.Mixpeek.Asked);
    }

    [Fact]
    public async Task What_is_there_has_half_a_minute_to_be_shown()
    {
        Assert.Null(await FindAsync(isThere: true));
        Assert.Equal(6, course.Mixpeek.Requests.Count);
        Assert.Equal([1.0, 2, 4, 8, 15], course.Time.Waits);
        Assert.Equal("looking again for bucket \"clips\", 1 s", course.Log.Statuses[0]);
    }

    [Fact]
    public async Task A_Mixpeek_that_cannot_be_asked_has_as_long()
    {
        course.Mixpeek.On(Look, Refuses(500));
        Assert.Equal(500, (int)(await Assert.ThrowsAsync<ApiException>(() => FindAsync(isThere: false))).Status!);
        Assert.Equal([1.0, 2, 4, 8, 15], course.Time.Waits);
    }

    [Fact]
    public async Task Once_it_can_be_asked_its_answer_counts()
    {
        course.Mixpeek.On(Look, Refuses(500), Refuses(502), NotFound);
        Assert.Null(await FindAsync(isThere: false));
        Assert.Equal([1.0, 2], course.Time.Waits);
    }

    [Fact]
    public async Task An_answer_without_an_ID_is_none()
    {
        course.Mixpeek.On(Look, Says("{}"), Says(Clips.BucketAnswer));
        Assert.Equal("bkt_1", (await FindAsync(isThere: false))!.TextOf("bucket_id"));
        Assert.Equal([1.0], course.Time.Waits);
    }

    [Fact]
    public async Task A_Cancel_leaves_one_last_look()
    {
        course.Mixpeek.On(Look, NotFound, Says(Clips.BucketAnswer));
        CancelInWait(course.Stop);
        Assert.NotNull(await FindAsync(isThere: true));
        Assert.Equal(2, course.Mixpeek.Requests.Count);
    }

    [Fact]
    public async Task After_the_last_look_a_Cancel_ends_the_search()
    {
        CancelInWait(course.Stop);
        Assert.Null(await FindAsync(isThere: true));
        Assert.Equal(2, course.Mixpeek.Requests.Count);
    }

    [Fact]
    public async Task A_last_look_that_is_not_answered_is_repeated_for_a_moment()
    {
        course.Mixpeek.On(Look, Refuses(500), Refuses(500), Refuses(502), Says(Clips.BucketAnswer));
        CancelInWait(course.Stop);
        Assert.NotNull(await FindAsync(isThere: false));
        Assert.Equal([1.0, 0.25, 0.25], course.Time.Waits);
    }

    [Fact]
    public async Task The_last_looks_may_fail()
    {
        course.Mixpeek.On(Look, Refuses(500));
        CancelInWait(course.Stop);
        Assert.Null(await FindAsync(isThere: true));
        Assert.Equal([1.0, 0.25, 0.25, 0.25], course.Time.Waits);
    }

    [Fact]
    public async Task Where_nobody_hears_of_it_the_search_goes_on_every_quarter_of_a_second()
    {
        course.Mixpeek.On(Look, NotFound, NotFound, NotFound, NotFound, Says(Clips.BucketAnswer));
        await course.Unheard.CancelAsync();
        CancelInWait(course.Stop);
        Assert.NotNull(await FindAsync(isThere: true));
        Assert.Equal([1.0, 0.25, 0.25, 0.25], course.Time.Waits);
    }

    [Fact]
    public async Task Where_nobody_hears_of_it_the_search_goes_on_until_the_process_ends()
    {
        await course.Unheard.CancelAsync();
        CancelInWait(course.Stop, then: number => number < 4 || End());
        Assert.Null(await FindAsync(isThere: true));
        Assert.Equal([1.0, 0.25, 0.25, 0.25], course.Time.Waits);

        bool End()
        {
            course.Over.Cancel();
            return false;
        }
    }

    [Fact]
    public async Task Where_nobody_hears_of_it_the_search_has_five_seconds()
    {
        await course.Unheard.CancelAsync();
        CancelInWait(course.Stop);
        Assert.Null(await FindAsync(isThere: true));
        Assert.Equal([1.0, .. Enumerable.Repeat(0.25, 20)], course.Time.Waits);
    }

    [Theory]
    [InlineData(true, 2)] // the first look, and the last
    [InlineData(false, 6)]
    public async Task In_an_outage_what_another_search_met_counts_once_this_one_has_no_repetitions_left(bool isBudgetSpent, int looks)
    {
        var outage = new Outage(course.Time);
        course.Mixpeek.On(Look, request => throw Unanswered(request, isBudgetSpent));
        course.Time.During = _ => AskElsewhere(outage);
        await Assert.ThrowsAsync<ApiException>(() => FindAsync(isThere: false, outage));
        Assert.Equal(looks, course.Mixpeek.Requests.Count);
        Assert.Equal([1.0, 2, 4, 8, 15], course.Time.Waits);
    }

    bool AskElsewhere(Outage outage) => outage.AskAsync(course.Time.GetTimestamp(), () =>
        Task.FromResult<(MapValue?, ApiException?)>((null, Unanswered(new(HttpMethod.Get, "/v1/buckets/other"), true))), CancellationToken.None).IsCompleted;

    static ApiException Unanswered(ApiRequest request, bool isBudgetSpent) =>
        new(request, ApiFailure.Unanswered, $"{request} was not answered.") { IsBudgetSpent = isBudgetSpent };

    Task<MapValue?> FindAsync(bool isThere, Outage? outage = null) => Course.Done(
        new Lookup(course.Operation, "ns_1", "clips", outage ?? new(course.Time), course.Time).FindAsync(isThere, new WaitLine(course.Log, course.Time)));

    void CancelInWait(CancellationTokenSource source, Func<int, bool>? then = null) => course.Time.During = number =>
    {
        if (number > 1)
            return then?.Invoke(number) ?? true;
        source.Cancel();
        return false;
    };
}
