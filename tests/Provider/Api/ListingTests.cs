using CsCheck;
using Pulumi.Mixpeek.Api;
using Pulumi.Mixpeek.Api.Lists;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Api;

public sealed class ListingTests
{
    static readonly ListQuery Collections = new("collections", "collection_id", "ns_1"), Buckets = new("buckets", "bucket_id", "ns_1");

    [Fact]
    public async Task A_list_that_fits_one_page_is_one_request_of_a_thousand()
    {
        var server = new PagedServer(1000);

        Assert.Equal(PagedServer.Ids(1000), await IdsAsync(server, Collections));

        var request = Assert.Single(server.Requests);
        Assert.Equal("1000", request.Query!["limit"]);
        Assert.Equal("ns_1", request.Namespace);
    }

    [Fact]
    public async Task A_list_of_buckets_has_its_page_in_the_body_where_the_specification_has_it()
    {
        var server = new PagedServer(1500);

        Assert.Equal(PagedServer.Ids(1500), await IdsAsync(server, Buckets));

        Assert.All(server.Requests, request => Assert.Empty(request.Query!));
        Assert.Equal(new PropertyValue[] { 0, 1000 }, server.Requests.Select(request => request.Body!["offset"]));
    }

    [Fact]
    public async Task A_cursor_leads_beyond_the_last_offset() =>
        Assert.Equal(PagedServer.Ids(12_500), await IdsAsync(new PagedServer(12_500) { TakesOffsets = false }, Collections));

    [Fact]
    public async Task Filters_go_out_with_every_page()
    {
        var server = new PagedServer(15);
        var body = MapValue.Of(("search", "raw"));

        await IdsAsync(server, Collections with { Body = body, PageSize = 10 });

        Assert.Equal([body, body], server.Requests.Select(request => request.Body));
    }

    [Fact]
    public async Task A_list_whose_end_no_offset_reaches_is_an_error_and_not_a_list()
    {
        var failure = await Assert.ThrowsAsync<ApiException>(() => IdsAsync(new PagedServer(20_000) { GivesCursors = false }, Collections));

        Assert.Equal(ApiFailure.Unreadable, failure.Failure);
        Assert.Contains("after 11,000 entries neither a cursor nor an offset leads on", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{}""", "without \"results\"")]
    [InlineData("""{"results": {}}""", "whose \"results\" are no list")]
    [InlineData("""{"results": ["col_1"]}""", "whose \"results\" are not all objects")]
    public async Task An_answer_that_is_no_list_names_the_field(string json, string said)
    {
        using var client = new Client(new Answers().Json(json));

        var failure = await Assert.ThrowsAsync<ApiException>(() => IdsAsync(client.Api, Collections));

        Assert.Equal($"POST /v1/collections/list answered 200 with a list {said}.", failure.Message);
    }

    /// <summary>Whatever a server does with cursors, offsets and totals: what is returned is all there is, or an error says that it is not.</summary>
    [Fact]
    public Task A_list_is_whole_or_an_error_and_always_ends() =>
        Gen.Select(Gen.Int[0, 60], Gen.Int[1, 12], Gen.Bool.Array[5], Gen.Bool, Gen.Bool).SampleAsync(async (count, largest, habits, ofBuckets, resumes) =>
        {
            var server = new PagedServer(count)
            {
                GivesCursors = habits[0],
                TakesCursors = habits[1],
                TakesOffsets = habits[2],
                SaysTotal = habits[3],
                SameCursor = habits[4] ? "again" : null,
                LargestPage = largest,
            };
            var query = (ofBuckets ? Buckets : Collections) with { PageSize = 10 };
            try
            {
                Assert.Equal(PagedServer.Ids(count), resumes ? await ResumingAsync(server, query) : await IdsAsync(server, query));
            }
            catch (ApiException failure) when (failure.Failure == ApiFailure.Unreadable)
            {
                Assert.False(server is { TakesOffsets: true, SaysTotal: true } and ({ GivesCursors: false } or { TakesCursors: true }));
            }
            Assert.InRange(server.Requests.Count, 1, 2 * count + 4);
        });

    static async Task<List<string>> IdsAsync(IMixpeekApi api, ListQuery query)
    {
        var ids = new List<string>();
        await foreach (var page in new Listing(api, RequestLog.None, TestContext.Current.CancellationToken).PagesAsync(query))
            ids.AddRange(page.Entries.Select(entry => ((TextValue)entry[query.IdField]).Value));
        return ids;
    }

    /// <summary>A page a call, as the engine lists: all that goes from one to the next is a token.</summary>
    static async Task<List<string>> ResumingAsync(IMixpeekApi api, ListQuery query)
    {
        var (ids, next) = (new List<string>(), ListPosition.Start);
        while (next is not null)
        {
            var pages = new Listing(api, RequestLog.None, TestContext.Current.CancellationToken).PagesAsync(query, ListPosition.Parse(next.ToToken()));
            var page = await pages.FirstAsync(TestContext.Current.CancellationToken);
            ids.AddRange(page.Entries.Select(entry => ((TextValue)entry[query.IdField]).Value));
            next = page.Next;
        }
        return ids;
    }
}
