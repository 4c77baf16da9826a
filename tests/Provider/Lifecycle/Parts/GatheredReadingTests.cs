using Pulumi.Mixpeek.Api;
using Pulumi.Mixpeek.Lifecycle;
using Pulumi.Mixpeek.Lifecycle.Gathering;
using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Lifecycle.Parts;

/// <summary>Where a listing answers a Read, whatever the state has and the entry has not is asked for by a GET first.</summary>
public sealed class GatheredReadingTests : IDisposable
{
    const string List = "POST /v1/buckets/list", Get = "GET /v1/buckets/bkt_1";

    static readonly MapValue Inputs = Clips.Bucket.With("metadata", Bag.Json("""{"a": {"b": 1}, "c": [1, {"d": 2}], "e": {}, "f": null}"""));

    readonly Course course = new();
    readonly GatheredReads reads;

    public GatheredReadingTests() => reads = new(course.Time, () => TimeSpan.FromSeconds(30));

    public void Dispose() => course.Dispose();

    [Theory]
    [InlineData("""{"a": {"b": 1}, "c": [1, {"d": 2}], "e": {}, "f": null}""")]
    [InlineData("""{"a": {"b": 2}, "c": [3, {"d": 4}]}""")] // another value is no loss, nor is what says nothing
    [InlineData("""{"a": {"b": 1, "new": 1}, "c": [1]}""")] // of a list of another length nobody knows what is missing
    [InlineData("""{"a": 5, "c": "text"}""")]
    public async Task An_entry_that_lacks_nothing_is_the_answer(string metadata)
    {
        await ReadTwiceAsync(metadata);
        Assert.Equal([Get, List], course.Mixpeek.Asked);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"c": [1, {"d": 2}]}""")]
    [InlineData("""{"a": {}, "c": [1, {"d": 2}]}""")]
    [InlineData("""{"a": {"b": null}, "c": [1, {"d": 2}]}""")]
    [InlineData("""{"a": {"b": 1}, "c": [1, {}]}""")]
    public async Task An_entry_that_lacks_something_is_not(string metadata)
    {
        await ReadTwiceAsync(metadata);
        Assert.Equal([Get, List, Get], course.Mixpeek.Asked);
    }

    [Fact]
    public async Task What_only_this_provider_has_can_be_lacking_in_no_entry()
    {
        await ReadTwiceAsync("""{"a": {"b": 1}, "c": [1, {"d": 2}]}""", MapValue.Of(("forceDestroy", true), ("namespace", "ns_1")));
        Assert.Equal([Get, List], course.Mixpeek.Asked);
    }

    [Fact]
    public async Task One_that_has_no_listing_yet_is_a_GET()
    {
        await ReadAsync("bkt_1", MapValue.Empty);
        Assert.Equal([Get], course.Mixpeek.Asked);
    }

    [Fact]
    public async Task A_write_in_a_namespace_ends_what_was_listed_of_namespaces()
    {
        const string get = "GET /v1/namespaces/ns_1", list = "POST /v1/namespaces/list";
        using var @namespace = new Course("Namespace");
        @namespace.Mixpeek.On(get, "{}").On(list, """{"results": [], "total_count": 0}""").On("POST /v1/buckets", "{}");
        for (var time = 0; time < 2; time++)
            await ItemAsync();
        await new WatchedApi(@namespace.Mixpeek, reads).SendAsync(new(HttpMethod.Post, "/v1/buckets", "ns_1"), RequestLog.None, TestContext.Current.CancellationToken);
        await ItemAsync();
        Assert.Equal([get, list, get, "POST /v1/buckets", get], @namespace.Mixpeek.Asked);

        Task<MapValue> ItemAsync() => Course.Done(reads.ItemAsync(@namespace.Operation, null, "ns_1", _ => true));
    }

    /// <summary>Where Mixpeek asks for a longer wait than an operation has time, a request with its deadline fails at once, for all who wait for it.</summary>
    [Fact]
    public async Task A_listing_does_not_end_with_the_time_of_the_Read_that_began_it()
    {
        course.Mixpeek.On(Get, Clips.BucketAnswer).On(List, """{"results": [], "total_count": 0}""");
        var hurried = course.Operation with { Api = new TimedApi(course.Mixpeek, course.Time.GetUtcNow() + TimeSpan.FromSeconds(1), course.Time) };
        for (var read = 0; read < 2; read++)
            await Course.Done(reads.ItemAsync(hurried, "ns_1", "bkt_1", _ => true));
        Assert.Equal([(Get, true), (List, false), (Get, true)], course.Mixpeek.Requests.Select(request => ($"{request}", request.Deadline is not null)));
    }

    [Fact]
    public void An_entry_without_a_name_is_found_by_its_ID_and_one_without_an_ID_by_its_name()
    {
        var whole = Bag.Json(Clips.BucketWith(Rest));
        var entries = new Entries(course.Kind);
        entries.Add([whole.Without("bucket_name"), whole.Without("bucket_id").With("bucket_name", "other")]);
        Assert.Equal("raw", entries.Find("bkt_1")!.TextOf("description"));
        Assert.Equal("other", entries.Find("other")!.TextOf("bucket_name"));
        Assert.Null(entries.Find("clips"));
    }

    [Fact]
    public void An_ID_goes_before_another_s_name()
    {
        var (whole, entries) = (Bag.Json(Clips.BucketWith(Rest)), new Entries(course.Kind));
        entries.Add([whole.With("bucket_id", "bkt_2").With("bucket_name", "bkt_1"), whole]);
        Assert.Equal("clips", entries.Find("bkt_1")!.TextOf("bucket_name"));
    }

    [Fact]
    public void Of_two_entries_with_one_ID_the_first_counts()
    {
        var whole = Bag.Json(Clips.BucketWith(Rest));
        var entries = new Entries(course.Kind);
        entries.Add([whole]);
        entries.Add([whole.With("description", "later")]);
        Assert.Equal("raw", entries.Find("bkt_1")!.TextOf("description"));
    }

    [Fact]
    public void A_listing_is_short_until_some_entry_has_each_field_or_a_GET_lacks_it_too()
    {
        var (whole, entries) = (Bag.Json(Clips.BucketWith(Rest)), new Entries(course.Kind));
        entries.Add([whole.Without("metadata").Without("unique_key")]);
        Assert.Null(entries.Find("bkt_1"));
        entries.Add([whole.With("bucket_id", "bkt_2").Without("unique_key")]);
        Assert.Null(entries.Find("bkt_1"));
        entries.Compare(whole); // which has it
        Assert.Null(entries.Find("bkt_1"));
        entries.Compare(whole.Without("unique_key"));
        Assert.NotNull(entries.Find("bkt_1"));
    }

    /// <summary>The fields that a bucket has beside those of the answer, and no state has.</summary>
    const string Rest = """{"metadata": null, "unique_key": null, "is_locked": false}""";

    async Task ReadTwiceAsync(string metadata, MapValue? more = null)
    {
        var state = MapValue.From(Inputs.Concat(more ?? MapValue.Empty));
        var entry = Bag.Json(Clips.BucketWith(Rest)).With("metadata", Bag.Value(metadata));
        course.Mixpeek.On(Get, Clips.BucketAnswer)
            .On(List, JsonCodec.ToJson(MapValue.Of(("results", ListValue.Create([entry])), ("total_count", 1))));
        await ReadAsync("bkt_1", state);
        await ReadAsync("bkt_1", state);
    }

    Task<Found?> ReadAsync(string id, MapValue state) => Course.Done(
        new Reading(course.Known, reads, () => null).ReadAsync(course.Operation, id, Clips.Bucket, state));
}
