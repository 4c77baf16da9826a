using Pulumi.Mixpeek.Lifecycle;
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

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"bucket_id": "bkt_1"}""")]
    [InlineData("""{"bucket_id": "bkt_2", "description": "cut"}""")]
    public async Task Where_a_success_does_not_tell_what_became_of_it_the_object_does(string answer)
    {
        course.Mixpeek.On(Patch, answer).On(Get, Clips.BucketWith("""{"description": "cut"}"""));
        Assert.Equal("cut", (await UpdateAsync(Changed)).TextOf("description"));
        Assert.Equal([Patch, Get], course.Mixpeek.Asked);
        Assert.Equal("ns_1", course.Mixpeek.Requests[1].Namespace);
    }

    [Fact]
    public async Task Where_it_tells_of_one_change_and_not_of_another_the_object_does()
    {
        var answer = JsonCodec.ToJson(Bag.Json(Clips.BucketWith("""{"bucket_name": "cuts"}""")).Without("description"));
        course.Mixpeek.On(Patch, answer).On(Get, Clips.BucketWith("""{"bucket_name": "cuts", "description": "cut"}"""));
        Assert.Equal("cut", (await UpdateAsync(Changed.With("bucketName", "cuts"))).TextOf("description"));
        Assert.Equal([Patch, Get], course.Mixpeek.Asked);
    }

    [Fact]
    public async Task What_is_fixed_is_never_sent()
    {
        await UpdateAsync(Clips.Bucket.With("uniqueKey", Bag.Json("""{"fields": ["title"]}""")));
        Assert.Empty(course.Mixpeek.Asked);
    }

    [Fact]
    public async Task What_stands_in_the_answer_needs_no_second_request()
    {
        course.Mixpeek.On(Patch, Clips.BucketWith("""{"description": "cut"}"""));
        await UpdateAsync(Changed);
        Assert.Equal([Patch], course.Mixpeek.Asked);
    }

    [Fact]
    public async Task A_change_that_Mixpeek_ignored_is_an_error_and_the_old_value_stays_in_the_state()
    {
        course.Mixpeek.On(Patch, Clips.BucketAnswer);
        var failure = await Assert.ThrowsAsync<PartialFailureException>(() => UpdateAsync(Changed));
        Assert.Equal([Patch], course.Mixpeek.Asked);
        Assert.Equal("Mixpeek answered the update of bucket \"it\" as a success, and did not change description. Change it in Mixpeek itself, or replace the resource "
            + $"(`pulumi up --replace {course.Subject.Urn}`), which deletes its data.", failure.Message);
        Assert.Equal(("bkt_1", Clips.Bucket), (failure.Id, failure.Inputs));
        Assert.Equal("raw", failure.Outputs.TextOf("description"));
        Assert.Equal("ACTIVE", failure.Outputs.TextOf("status"));
    }

    [Fact]
    public async Task Of_several_changes_those_that_came_true_are_in_the_state()
    {
        course.Mixpeek.On(Patch, Clips.BucketWith("""{"bucket_name": "cuts", "metadata": {}}"""));
        var news = Changed.With("bucketName", "cuts").With("metadata", Bag.Json("""{"a": 1}"""));
        var failure = await Assert.ThrowsAsync<PartialFailureException>(() => UpdateAsync(news));
        Assert.Contains("did not change description, metadata.", failure.Message);
        Assert.Equal(Clips.Bucket.With("bucketName", "cuts"), failure.Inputs);
    }

    [Fact]
    public async Task What_the_state_has_as_a_secret_stays_one()
    {
        course.Mixpeek.On(Patch, Clips.BucketWith("""{"description": "cut"}"""));
        var outputs = await course.UpdateAsync("bkt_1", Olds.With("status", Bag.Hidden("ACTIVE")), Clips.Bucket, Changed);
        Assert.Equal(Bag.Hidden("ACTIVE"), outputs["status"]);
    }

    [Fact]
    public async Task A_lifecycle_state_comes_after_the_rest_by_a_request_of_its_own()
    {
        using var collection = new Course("Collection");
        collection.Mixpeek.On("PATCH /v1/collections/col_1", JsonCodec.ToJson(Bag.Json(Clips.CollectionAnswer).With("description", "cut")))
            .On("PATCH /v1/collections/col_1/lifecycle", "{}");
        var outputs = await collection.UpdateAsync("col_1", Clips.Collection, Clips.Collection, Clips.Collection.With("description", "cut").With("lifecycleState", "cold"));
        Assert.Equal(["PATCH /v1/collections/col_1", "PATCH /v1/collections/col_1/lifecycle"], collection.Mixpeek.Asked);
        Assert.Equal("cold", outputs.TextOf("lifecycleState"));
    }

    [Fact]
    public async Task A_lifecycle_state_that_did_not_come_true_before_is_tried_again()
    {
        using var collection = new Course("Collection");
        collection.Mixpeek.On("PATCH /v1/collections/col_1/lifecycle", "{}");
        var cold = Clips.Collection.With("lifecycleState", "cold");
        await collection.UpdateAsync("col_1", Clips.Collection, cold, cold); // the inputs have it, the outputs do not
        Assert.Single(collection.Mixpeek.Asked);
    }

    [Fact]
    public async Task A_lifecycle_state_that_is_there_is_not_written_again()
    {
        using var collection = new Course("Collection");
        collection.Mixpeek.On("PATCH /v1/collections/col_1", JsonCodec.ToJson(Bag.Json(Clips.CollectionAnswer).With("description", "cut")));
        var cold = Clips.Collection.With("lifecycleState", "cold");
        var outputs = await collection.UpdateAsync("col_1", cold, cold, cold.With("description", "cut"));
        Assert.Equal(["PATCH /v1/collections/col_1"], collection.Mixpeek.Asked);
        Assert.Equal("cold", outputs.TextOf("lifecycleState"));
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

    [Fact]
    public void A_preview_promises_what_stays_and_what_is_given()
    {
        var preview = Updating.Preview(course.Subject, Olds, Clips.Bucket, Changed.With("metadata", PropertyValue.Unknown));
        Assert.Equal(Olds.With("description", "cut"), preview);
    }

    [Fact]
    public void A_preview_does_not_promise_what_a_change_may_change()
    {
        using var collection = new Course("Collection");
        var olds = MapValue.From(Clips.Collection.Concat(Bag.Json("""{"collectionId": "col_1", "triggerId": "trg_1"}""")));
        var schedule = Bag.Json("""{"triggerType": "cron", "scheduleConfig": {"cron_expression": "0 0 * * *"}}""");
        Assert.False(Updating.Preview(collection.Subject, olds, Clips.Collection, Clips.Collection.With("schedule", schedule)).ContainsKey("triggerId"));
        Assert.Equal("trg_1", Updating.Preview(collection.Subject, olds, Clips.Collection, Clips.Collection.With("description", "cut")).TextOf("triggerId"));
    }

    Task<MapValue> UpdateAsync(MapValue news) => course.UpdateAsync("bkt_1", Olds, Clips.Bucket, news);
}
