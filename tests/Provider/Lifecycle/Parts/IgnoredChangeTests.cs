using Pulumi.Mixpeek.Lifecycle;
using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Lifecycle.Parts;

/// <summary>Mixpeek may ignore a change in silence, so that what was written is held against the answer, or against the object.</summary>
public sealed class IgnoredChangeTests : IDisposable
{
    const string Patch = "PATCH /v1/buckets/bkt_1", Get = "GET /v1/buckets/bkt_1";

    static readonly MapValue Changed = Clips.Bucket.With("description", "cut");
    static readonly MapValue Olds = MapValue.From(Clips.Bucket.Concat(Bag.Json("""{"bucketId": "bkt_1", "status": "ACTIVE"}""")));

    readonly Course course = new();

    public void Dispose() => course.Dispose();

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

    Task<MapValue> UpdateAsync(MapValue news) => course.UpdateAsync("bkt_1", Olds, Clips.Bucket, news);
}
