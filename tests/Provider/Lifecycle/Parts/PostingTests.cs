using Pulumi.Mixpeek.Api;
using Pulumi.Mixpeek.Lifecycle;
using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Values;
using Xunit;
using static Pulumi.Mixpeek.Tests.Lifecycle.Parts.ScriptedMixpeek;

namespace Pulumi.Mixpeek.Tests.Lifecycle.Parts;

/// <summary>A creation is one POST; where its answer is lost, the object's name tells what became of it.</summary>
public sealed class PostingTests : IDisposable
{
    const string Post = "POST /v1/buckets", Look = "GET /v1/buckets/clips";

    readonly Course course = new();

    public void Dispose() => course.Dispose();

    [Fact]
    public async Task It_sends_what_the_program_says_once_and_reads_nothing()
    {
        course.Mixpeek.On(Post, Clips.BucketAnswer);
        var (id, outputs) = await course.CreateAsync(Clips.Bucket);
        var request = Assert.Single(course.Mixpeek.Requests);
        Assert.Equal((Post, "ns_1"), (request.ToString(), request.Namespace));
        Assert.Equal(Bag.Json("""{"bucket_name": "clips", "description": "raw", "bucket_schema": {"properties": {"title": {"type": "string"}}}}"""), request.Body);
        Assert.Equal("bkt_1", id);
        Assert.Equal(("ACTIVE", "raw"), (outputs.TextOf("status"), outputs.TextOf("description")));
        Assert.Empty(course.Log.Statuses);
    }

    [Fact]
    public async Task The_answer_is_read_in_today_s_spelling()
    {
        using var collection = new Course("Collection");
        collection.Mixpeek.On("POST /v1/collections", Clips.CollectionAnswer);
        var (_, answer) = await Course.Done(collection.Posting.CreateAsync(collection.Operation, Clips.Collection));
        Assert.Equal(Bag.Json("""{"type": "bucket", "bucket_ids": ["bkt_1"]}"""), answer["source"]);
    }

    [Fact]
    public async Task What_a_lost_answer_made_is_found_by_its_name()
    {
        course.Mixpeek.On(Post, Loses).On(Look, Clips.BucketAnswer);
        Assert.Equal("bkt_1", (await course.CreateAsync(Clips.Bucket)).Id);
        Assert.Equal([Post, Look], course.Mixpeek.Asked);
        Assert.Equal("ns_1", course.Mixpeek.Requests[1].Namespace);
        Assert.Empty(course.Time.Waits);
        Assert.Equal(["the answer to the creation was lost, looking for bucket \"clips\" in Mixpeek"], course.Log.Statuses);
    }

    [Fact]
    public async Task What_is_found_is_read_in_today_s_spelling()
    {
        using var collection = new Course("Collection");
        collection.Mixpeek.On("POST /v1/collections", Loses).On("GET /v1/collections/segments", Clips.CollectionAnswer);
        var (_, answer) = await Course.Done(collection.Posting.CreateAsync(collection.Operation, Clips.Collection));
        Assert.Equal(Bag.Json("""{"type": "bucket", "bucket_ids": ["bkt_1"]}"""), answer["source"]);
    }

    [Fact]
    public async Task What_was_not_done_is_done_again_after_a_moment()
    {
        course.Mixpeek.On(Post, Loses, Says(Clips.BucketAnswer));
        Assert.Equal("bkt_1", (await course.CreateAsync(Clips.Bucket)).Id);
        Assert.Equal([Post, Look, Post], course.Mixpeek.Asked);
        Assert.Equal([1.0], course.Time.Waits);
    }

    [Fact]
    public async Task After_three_tries_nobody_knows_and_the_error_says_where_to_look()
    {
        course.Mixpeek.On(Post, Loses);
        var failed = await Assert.ThrowsAsync<ExplainedException>(() => course.CreateAsync(Clips.Bucket));
        Assert.Equal([Post, Look, Post, Look, Post, Look], course.Mixpeek.Asked);
        Assert.Equal([1.0, 2.0], course.Time.Waits);
        Assert.True(failed.Cause.OutcomeUnknown);
        Assert.Contains("making bucket \"it\": POST /v1/buckets was not answered. It is not known whether Mixpeek did it all the same: look for the bucket ns_1/clips.", failed.Message);
        Assert.Contains("pulumi import mixpeek:index:Bucket it ns_1/clips", failed.Message);
    }

    [Fact]
    public async Task The_user_hears_that_it_is_created_again()
    {
        course.Mixpeek.On(Post, Loses, Says(Clips.BucketAnswer)).On(Look, request =>
        {
            course.Time.Now += TimeSpan.FromSeconds(10); // nobody is told more often
            return NotFound(request);
        });
        await course.CreateAsync(Clips.Bucket);
        Assert.Equal("the answer to the creation was lost, and bucket \"clips\" is not in Mixpeek: creating it again, 1 s", course.Log.Statuses[^1]);
    }

    [Fact]
    public async Task A_success_without_an_ID_is_a_lost_answer()
    {
        course.Mixpeek.On(Post, """{"message": "created"}""").On(Look, Clips.BucketAnswer);
        Assert.Equal("bkt_1", (await course.CreateAsync(Clips.Bucket)).Id);
        Assert.Equal([Post, Look], course.Mixpeek.Asked);
    }

    [Fact]
    public async Task A_success_without_an_ID_that_is_found_nowhere_names_the_field()
    {
        course.Mixpeek.On(Post, "{}");
        var failed = await Assert.ThrowsAsync<ExplainedException>(() => course.CreateAsync(Clips.Bucket));
        Assert.Contains("POST /v1/buckets answered a success without \"bucket_id\". It is not known whether", failed.Message);
        Assert.Equal(3, course.Mixpeek.Asked.Count(request => request == Post));
    }

    [Fact]
    public async Task Where_Mixpeek_says_that_it_did_nothing_it_is_looked_for_and_not_sent_again()
    {
        course.Mixpeek.On(Post, Refuses(503));
        var failed = await Assert.ThrowsAsync<ExplainedException>(() => course.CreateAsync(Clips.Bucket));
        Assert.Equal([Post, Look], course.Mixpeek.Asked);
        Assert.Contains("answered 503", failed.Message);
        Assert.DoesNotContain("It is not known", failed.Message);
    }

    [Fact]
    public async Task Where_Mixpeek_says_that_it_did_nothing_and_did_it_is_found()
    {
        course.Mixpeek.On(Post, Refuses(503)).On(Look, Clips.BucketAnswer);
        Assert.Equal("bkt_1", (await course.CreateAsync(Clips.Bucket)).Id);
    }

    [Fact]
    public async Task What_Mixpeek_finds_wrong_is_an_error_and_nothing_is_looked_for()
    {
        course.Mixpeek.On(Post, Refuses(422));
        Assert.Equal(422, (int)(await Assert.ThrowsAsync<ApiException>(() => course.CreateAsync(Clips.Bucket))).Status!);
        Assert.Equal([Post], course.Mixpeek.Asked);
    }

    [Fact]
    public async Task Where_Mixpeek_cannot_be_asked_nobody_knows()
    {
        course.Mixpeek.On(Post, Loses).On(Look, Refuses(500));
        var failed = await Assert.ThrowsAsync<ExplainedException>(() => course.CreateAsync(Clips.Bucket));
        Assert.Contains("POST /v1/buckets was not answered. It is not known", failed.Message);
        Assert.Equal([1.0, 2, 4, 8, 15], course.Time.Waits);
        Assert.Single(course.Mixpeek.Asked, Post);
    }
}
