using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Lifecycle.Parts;

/// <summary>An update is one PATCH of what changed, held against its answer.</summary>
public sealed class UpdatingTests : IDisposable
{
    const string Patch = "PATCH /v1/buckets/bkt_1", Get = "GET /v1/buckets/bkt_1";

    static readonly MapValue Changed = Clips.Bucket.With("description", "cut");
    static readonly MapValue Olds = MapValue.From(Clips.Bucket.Concat(Bag.Json("""{"bucketId": "bkt_1", "status": "ACTIVE"}""")));

    readonly Course course = new();

    public void Dispose() => course.Dispose();

    [Fact]
    public async Task It_sends_what_changed_and_nothing_else()
    {
        course.Mixpeek.On(Patch, Clips.BucketWith("""{"description": "cut", "status": "LOCKED"}"""));
        var outputs = await UpdateAsync(Changed);
        var request = Assert.Single(course.Mixpeek.Requests);
        Assert.Equal((Patch, "ns_1"), (request.ToString(), request.Namespace));
        Assert.Equal(Bag.Json("""{"description": "cut"}"""), request.Body);
        Assert.Equal(("cut", "LOCKED", "bkt_1"), (outputs.TextOf("description"), outputs.TextOf("status"), outputs.TextOf("bucketId")));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"forceDestroy": true}""")] // this provider's own
    [InlineData("""{"metadata": {}}""")] // the same in other words
    public async Task What_Mixpeek_has_nothing_to_do_with_costs_no_request(string change)
    {
        var news = MapValue.From(Clips.Bucket.Concat(Bag.Json(change)));
        var outputs = await UpdateAsync(news);
        Assert.Empty(course.Mixpeek.Asked);
        Assert.Equal(MapValue.From(Olds.Concat(Bag.Json(change))), outputs);
    }

    [Theory]
    [InlineData("description", """{"description": null}""")]
    [InlineData("metadata", """{"metadata": {}}""")]
    public async Task What_a_program_no_longer_says_is_cleared(string property, string body)
    {
        course.Mixpeek.On(Patch, Clips.BucketWith("""{"description": null, "metadata": null}"""));
        var before = Clips.Bucket.With("metadata", Bag.Json("""{"a": 1}"""));
        await course.UpdateAsync("bkt_1", Olds, before, before.Without(property));
        Assert.Equal(Bag.Json(body), course.Mixpeek.Requests.Single().Body);
    }

    [Fact]
    public async Task Lists_and_defaults_are_cleared_as_what_they_are()
    {
        using var @namespace = new Course("Namespace");
        @namespace.Mixpeek.On("PATCH /v1/namespaces/ns_1", """{"namespace_id": "ns_1", "namespace_name": "media", "payload_indexes": [], "auto_create_indexes": false, "feature_extractors": [{"feature_extractor_name": "text_extractor", "version": "v1"}]}""");
        var before = MapValue.From(Clips.Namespace.Concat(Bag.Json("""{"autoCreateIndexes": true, "payloadIndexes": [{"fieldName": "title", "type": "text"}]}""")));
        await @namespace.UpdateAsync("ns_1", before, before, Clips.Namespace);
        Assert.Equal(Bag.Json("""{"payload_indexes": [], "auto_create_indexes": false}"""), @namespace.Mixpeek.Requests.Single().Body);
    }

    [Fact]
    public async Task What_is_fixed_is_never_sent()
    {
        await UpdateAsync(Clips.Bucket.With("uniqueKey", Bag.Json("""{"fields": ["title"]}""")));
        Assert.Empty(course.Mixpeek.Asked);
    }

    [Fact]
    public async Task What_the_state_has_as_a_secret_stays_one()
    {
        course.Mixpeek.On(Patch, Clips.BucketWith("""{"description": "cut"}"""));
        var outputs = await course.UpdateAsync("bkt_1", Olds.With("status", Bag.Hidden("ACTIVE")), Clips.Bucket, Changed);
        Assert.Equal(Bag.Hidden("ACTIVE"), outputs["status"]);
    }

    [Fact]
    public async Task Once_updated_it_is_known_to_stay()
    {
        course.Mixpeek.On(Patch, Clips.BucketWith("""{"description": "cut"}"""));
        await UpdateAsync(Changed);
        var known = course.Known.Find(course.Subject.Urn)!;
        Assert.True(known.Stays);
        Assert.Equal(["bkt_1"], known.Ids);
        Assert.Equal(["title"], known.Offered!.Fields.Keys);
    }

    Task<MapValue> UpdateAsync(MapValue news) => course.UpdateAsync("bkt_1", Olds, Clips.Bucket, news);
}
