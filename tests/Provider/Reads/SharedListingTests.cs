using System.Net;
using Pulumi.Mixpeek.Api;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Reads;

/// <summary>How long a listing lives, and whom its failure or its end concerns.</summary>
public sealed class SharedListingTests
{
    readonly Shelf shelf = new();
    readonly Reader reader;

    public SharedListingTests()
    {
        reader = new(shelf);
        for (var index = 0; index < 50; index++)
            shelf.Put($"bkt_{index}", $"name-{index}");
    }

    [Fact]
    public async Task Reads_that_overlap_share_one_listing_however_long_the_first_takes()
    {
        shelf.Hold();
        var first = reader.ReadAsync("bkt_1");
        reader.Time.Advance(TimeSpan.FromSeconds(5));
        var second = reader.ReadAsync("bkt_2");
        shelf.Release();
        await Task.WhenAll(first, second);

        Assert.Equal((1, 1), (shelf.Gets, shelf.Lists));
    }

    [Fact]
    public async Task A_listing_that_takes_longer_than_it_counts_answers_all_that_came_meanwhile()
    {
        await reader.ReadAsync("bkt_0");
        shelf.Hold();
        var first = reader.ReadAsync("bkt_1");
        reader.Time.Advance(TimeSpan.FromSeconds(31));
        var second = reader.ReadAsync("bkt_2");
        shelf.Release();
        await Task.WhenAll(first, second);

        Assert.Equal((1, 1), (shelf.Gets, shelf.Lists));
    }

    [Fact]
    public async Task A_listing_counts_for_its_time_and_no_longer()
    {
        await GatherAsync();
        reader.Time.Advance(TimeSpan.FromSeconds(29));
        await reader.ReadAsync("bkt_2");
        reader.Time.Advance(TimeSpan.FromSeconds(0.9));
        await reader.ReadAsync("bkt_3");
        Assert.Equal((1, 1), (shelf.Gets, shelf.Lists));

        reader.Time.Advance(TimeSpan.FromSeconds(0.1));
        await reader.ReadAsync("bkt_4");
        Assert.Equal((1, 2), (shelf.Gets, shelf.Lists));
    }

    [Fact]
    public async Task Reads_without_a_cache_are_over_when_they_are()
    {
        reader.CacheSeconds = 0;
        await reader.ReadAsync("bkt_0");
        reader.CacheSeconds = 30; // another configuration
        reader.Time.Advance(TimeSpan.FromSeconds(2));
        shelf.Hold();
        var first = reader.ReadAsync("bkt_1");
        reader.Time.Advance(TimeSpan.FromSeconds(2));
        var second = reader.ReadAsync("bkt_2");
        shelf.Release();
        await Task.WhenAll(first, second);

        Assert.Equal((2, 1), (shelf.Gets, shelf.Lists));
    }

    [Theory]
    [InlineData(HttpStatusCode.Unauthorized)]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    public async Task Where_a_get_would_fail_alike_all_reads_fail_without_one(HttpStatusCode status)
    {
        shelf.ListFails = request => Shelf.Refused(request, status);
        await reader.ReadAsync("bkt_0");
        shelf.Hold();
        var all = Enumerable.Range(1, 8).Select(index => reader.ReadAsync($"bkt_{index}")).ToList();
        shelf.Release();

        foreach (var read in all)
            Assert.Equal(status, (await Assert.ThrowsAsync<ApiException>(() => read)).Status);
        Assert.Equal((1, 1), (shelf.Gets, shelf.Lists));
    }

    [Fact]
    public async Task A_read_that_gives_up_leaves_the_others_their_listing()
    {
        await reader.ReadAsync("bkt_0");
        shelf.Hold();
        using var impatient = new CancellationTokenSource();
        var first = reader.ReadAsync("bkt_1", stop: impatient.Token);
        var second = reader.ReadAsync("bkt_2");
        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        shelf.Release();

        Assert.Equal(shelf.Find("bkt_2"), await second);
        Assert.Equal((1, 1), (shelf.Gets, shelf.Lists));
    }

    [Fact]
    public async Task A_listing_for_which_nobody_waits_ends_and_the_next_read_begins_anew()
    {
        await reader.ReadAsync("bkt_0");
        shelf.Hold();
        using var stop = new CancellationTokenSource();
        var read = reader.ReadAsync("bkt_1", stop: stop.Token);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => read);
        shelf.Release();

        Assert.Equal(shelf.Find("bkt_2"), await reader.ReadAsync("bkt_2"));
        Assert.Equal((1, 2), (shelf.Gets, shelf.Lists));
    }

    [Fact]
    public async Task A_listing_that_was_given_up_is_joined_by_nobody_though_its_request_goes_on()
    {
        await reader.ReadAsync("bkt_0");
        shelf.Hold();
        shelf.IsDeaf = true;
        using var stop = new CancellationTokenSource();
        var read = reader.ReadAsync("bkt_1", stop: stop.Token);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => read);
        var next = reader.ReadAsync("bkt_2");
        shelf.Release();

        Assert.Equal(shelf.Find("bkt_2"), await next);
        Assert.Equal((1, 2), (shelf.Gets, shelf.Lists));
    }

    [Fact]
    public async Task A_listing_that_failed_fails_nobody_who_comes_after()
    {
        shelf.ListFails = request => Shelf.Refused(request, HttpStatusCode.Unauthorized);
        await reader.ReadAsync("bkt_0");
        await Assert.ThrowsAsync<ApiException>(() => reader.ReadAsync("bkt_1"));
        shelf.ListFails = _ => null;

        Assert.Equal(shelf.Find("bkt_1"), await reader.ReadAsync("bkt_1"));
    }

    /// <summary>Two Reads that make a listing: a GET, and the listing.</summary>
    async Task GatherAsync()
    {
        await reader.ReadAsync("bkt_0");
        await reader.ReadAsync("bkt_1");
        Assert.Equal(1, shelf.Lists);
    }
}
