using System.Net;
using CsCheck;
using Pulumi.Mixpeek.Api;
using Pulumi.Mixpeek.Lifecycle.Gathering;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Reads;

public sealed class GatheredReadsTests
{
    readonly Shelf shelf = new();
    readonly Reader reader;

    public GatheredReadsTests()
    {
        reader = new(shelf);
        for (var index = 0; index < 50; index++)
            shelf.Put($"bkt_{index}", $"name-{index}");
    }

    [Fact]
    public async Task A_lone_read_is_one_get_and_so_is_the_next_after_a_while()
    {
        await reader.ReadAsync("bkt_1");
        reader.Time.Advance(TimeSpan.FromSeconds(1.1));
        await reader.ReadAsync("bkt_2");

        Assert.Equal(["GET /v1/buckets/bkt_1", "GET /v1/buckets/bkt_2"], shelf.Requests);
    }

    [Fact]
    public async Task Reads_that_follow_each_other_within_a_second_share_one_listing_by_ID_and_by_name()
    {
        await reader.ReadAsync("bkt_0");
        reader.Time.Advance(TimeSpan.FromSeconds(0.9));
        for (var index = 1; index < 25; index++)
            Assert.Equal(shelf.Find($"bkt_{index}"), await reader.ReadAsync($"bkt_{index}"));
        for (var index = 25; index < 50; index++)
            Assert.Equal(shelf.Find($"bkt_{index}"), await reader.ReadAsync($"name-{index}"));

        Assert.Equal(["GET /v1/buckets/bkt_0", "POST /v1/buckets/list"], shelf.Requests);
    }

    [Fact]
    public async Task Reads_that_overlap_share_one_listing()
    {
        shelf.Hold();
        var all = Enumerable.Range(0, 50).Select(index => reader.ReadAsync($"bkt_{index}")).ToList();
        shelf.Release();

        Assert.Equal(50, (await Task.WhenAll(all)).Distinct().Count());
        Assert.Equal((1, 1), (shelf.Gets, shelf.Lists));
    }

    [Fact]
    public async Task Without_a_cache_each_read_is_a_get()
    {
        var alone = new Reader(shelf) { CacheSeconds = 0 };
        await Task.WhenAll(Enumerable.Range(0, 20).Select(index => alone.ReadAsync($"bkt_{index}")));

        Assert.Equal((20, 0), (shelf.Gets, shelf.Lists));
    }

    [Fact]
    public async Task What_a_listing_lacks_is_asked_for_before_it_is_called_gone()
    {
        await GatherAsync();
        shelf.Put("bkt_new", "new");

        Assert.Equal(shelf.Find("bkt_new"), await reader.ReadAsync("bkt_new"));
        Assert.Null(await reader.FindAsync("bkt_nowhere"));
        Assert.Equal(["GET /v1/buckets/bkt_new", "GET /v1/buckets/bkt_nowhere"], shelf.Requests[^2..]);
    }

    [Theory]
    [InlineData("PATCH", "/v1/buckets/bkt_1", "ns_1")]
    [InlineData("POST", "/v1/collections", "ns_1")]
    [InlineData("DELETE", "/v1/collections/col_1", "ns_1")]
    [InlineData("PATCH", "/v1/collections/col_1/lifecycle", "ns_1")]
    [InlineData("GET", "/v1/tasks/task_1", "ns_1")]
    [InlineData("PATCH", "/v1/buckets/bkt_1", "stage")]
    [InlineData("DELETE", "/v1/namespaces/ns_1", null)]
    public async Task A_write_ends_what_was_listed_in_its_namespace(string method, string path, string? @namespace)
    {
        await GatherAsync();
        await WriteAsync(method, path, @namespace);
        shelf.Put("bkt_1", "name-1", "changed");

        Assert.Equal("changed", ((TextValue)(await reader.ReadAsync("bkt_1"))["description"]).Value);
    }

    [Fact]
    public async Task A_write_in_another_namespace_leaves_what_was_listed()
    {
        const string here = "ns_0a1b2c3d4e", elsewhere = "ns_ffffffffff";
        shelf.Put("bkt_1", "name-1", "", here);
        await reader.ReadAsync("bkt_1", here);
        await reader.ReadAsync("bkt_1", here);
        await reader.SendAsync(HttpMethod.Patch, "/v1/buckets/bkt_1", elsewhere);
        await reader.ReadAsync("bkt_1", here);

        Assert.Equal((1, 1), (shelf.Gets, shelf.Lists));
    }

    [Fact]
    public async Task What_was_listed_before_a_write_began_answers_nobody_while_it_is_under_way()
    {
        await GatherAsync();
        shelf.Hold();
        var write = WriteAsync("PATCH", "/v1/buckets/bkt_1", "ns_1");
        shelf.Put("bkt_1", "name-1", "changed");
        var read = reader.ReadAsync("bkt_1");
        shelf.Release();
        await write;

        Assert.Equal("changed", (await read).TextOf("description"));
    }

    [Fact]
    public async Task A_write_that_is_under_way_ends_what_was_listed_since_it_began()
    {
        await GatherAsync();
        shelf.Hold();
        var write = WriteAsync("PATCH", "/v1/buckets/bkt_1", "ns_1");
        var during = Task.WhenAll(reader.ReadAsync("bkt_1"), reader.ReadAsync("bkt_2"));
        shelf.Release();
        await Task.WhenAll(write, during);
        shelf.Put("bkt_1", "name-1", "changed");

        Assert.Equal("changed", ((TextValue)(await reader.ReadAsync("bkt_1"))["description"]).Value);
    }

    [Theory]
    [InlineData("ns_1", "stage", true)]
    [InlineData("ns_0a1b2c3d4e", "ns_0a1b2c3d4e", true)]
    [InlineData("ns_0a1b2c3d4e", "stage", true)]
    [InlineData("ns_0a1b2c3d4e", "ns_dev", true)]
    [InlineData("ns_dev", "stage", true)]
    [InlineData("ns_0a1b2c3d4e", "ns_ffffffffff", false)]
    [InlineData("stage", "dev", false)]
    public void Two_IDs_are_two_namespaces_and_so_are_two_names_but_an_ID_may_have_any_name(string one, string other, bool may)
    {
        Assert.Equal(may, NamespaceName.MayBeOne(one, other));
        Assert.Equal(may, NamespaceName.MayBeOne(other, one));
    }

    [Theory]
    [InlineData(HttpStatusCode.NotFound)]
    [InlineData(HttpStatusCode.MethodNotAllowed)]
    [InlineData(HttpStatusCode.UnprocessableEntity)]
    [InlineData(HttpStatusCode.InternalServerError)]
    public async Task Where_there_is_no_list_each_read_is_a_get_and_the_list_is_asked_for_once(HttpStatusCode status)
    {
        shelf.ListFails = request => Shelf.Refused(request, status);
        await GatherAsync();
        for (var index = 2; index < 10; index++)
            Assert.Equal(shelf.Find($"bkt_{index}"), await reader.ReadAsync($"bkt_{index}"));

        Assert.Equal((10, 1), (shelf.Gets, shelf.Lists));
    }

    [Fact]
    public async Task A_list_that_cannot_be_read_is_none()
    {
        shelf.ListFails = request => new(request, ApiFailure.Unreadable, "no list");
        await GatherAsync();

        Assert.Equal((2, 1), (shelf.Gets, shelf.Lists));
    }

    [Fact]
    public async Task Where_the_list_leaves_out_what_a_get_answers_each_read_is_a_get()
    {
        shelf.Listed = entry => entry.Without("description");
        await GatherAsync();
        for (var index = 2; index < 5; index++)
            Assert.Equal(shelf.Find($"bkt_{index}"), await reader.ReadAsync($"bkt_{index}"));

        Assert.Equal((5, 1), (shelf.Gets, shelf.Lists));
    }

    [Fact]
    public async Task Where_a_get_leaves_out_the_same_the_listing_counts()
    {
        for (var index = 0; index < 50; index++)
            shelf.Change($"bkt_{index}", bucket => bucket.Without("unique_key"));
        await GatherAsync();
        for (var index = 2; index < 50; index++)
            await reader.ReadAsync($"bkt_{index}");

        Assert.Equal((2, 1), (shelf.Gets, shelf.Lists));
    }

    [Fact]
    public async Task An_entry_that_is_not_whole_is_asked_for()
    {
        await GatherAsync();
        await reader.ReadAsync("bkt_2", isWhole: _ => false);

        Assert.Equal("GET /v1/buckets/bkt_2", shelf.Requests[^1]);
    }

    [Fact]
    public async Task Kinds_and_namespaces_do_not_mix()
    {
        shelf.Put("bkt_1", "name-1", "elsewhere", "ns_2");
        await GatherAsync();
        await reader.ReadAsync("bkt_1", "ns_2");
        var elsewhere = await reader.ReadAsync("bkt_1", "ns_2");

        Assert.Equal("elsewhere", ((TextValue)elsewhere["description"]).Value);
    }

    /// <summary>
    /// Whatever reads and writes come in whatever order, at whatever pace, one by one or together, under the namespace's ID or its name:
    /// each Read answers what a GET of its own would have.
    /// </summary>
    [Fact]
    public Task A_read_answers_what_a_get_would() => Step.Array[1, 40].SampleAsync(async steps =>
    {
        var (shelf, stamp) = (new Shelf(), 0);
        var reader = new Reader(shelf);
        foreach (var (action, ids, byName, pause) in steps)
        {
            reader.Time.Advance(TimeSpan.FromSeconds(pause));
            var spelling = byName ? "stage" : Space;
            if (action < 4)
            {
                shelf.Hold();
                var reads = ids.Select(id => reader.FindAsync(byName ? $"name-{id}" : $"bkt_{id}", spelling)).ToList();
                shelf.Release();
                Assert.Equal(ids.Select(id => shelf.Find($"bkt_{id}", Space)), await Task.WhenAll(reads));
                continue;
            }
            await reader.SendAsync(HttpMethod.Patch, $"/v1/buckets/bkt_{ids[0]}", spelling);
            if (action == 4)
                shelf.Remove($"bkt_{ids[0]}", Space);
            else
                shelf.Put($"bkt_{ids[0]}", $"name-{ids[0]}", $"{stamp++}", Space);
        }
    });

    const string Space = "ns_1aaaaaaaaa";

    static readonly Gen<(int Action, int[] Ids, bool ByName, double Pause)> Step = Gen.Select(
        Gen.Int[0, 7], Gen.Int[0, 5].Array[1, 6], Gen.Bool, Gen.OneOf(Gen.Const(0.0), Gen.Double[0, 2], Gen.Double[20, 40]));

    /// <summary>Two Reads that make a listing: a GET, and the listing.</summary>
    async Task GatherAsync()
    {
        await reader.ReadAsync("bkt_0");
        await reader.ReadAsync("bkt_1");
        Assert.Equal(1, shelf.Lists);
    }

    async Task WriteAsync(string method, string path, string? @namespace)
    {
        try
        {
            await reader.SendAsync(new(method), path, @namespace);
        }
        catch (ApiException gone) when (gone.IsNotFound)
        {
            // The shelf has no tasks; that it was asked for one is what counts.
        }
    }
}
