using Pulumi.Mixpeek.Lifecycle;
using Xunit;
using static Pulumi.Mixpeek.Tests.Lifecycle.Parts.ScriptedMixpeek;

namespace Pulumi.Mixpeek.Tests.Lifecycle.Parts;

/// <summary>A creation whose name is taken: by another object, or by what an earlier try of its own made.</summary>
public sealed class TakenNameTests : IDisposable
{
    const string Post = "POST /v1/buckets", Look = "GET /v1/buckets/clips";

    readonly Course course = new();

    public void Dispose() => course.Dispose();

    [Fact]
    public async Task A_name_that_is_taken_at_once_is_another_s()
    {
        course.Mixpeek.On(Post, Refuses(409)).On(Look, Clips.BucketAnswer);
        var failed = await Assert.ThrowsAsync<ExplainedException>(() => course.CreateAsync(Clips.Bucket));
        Assert.Equal(409, (int)failed.Cause.Status!);
        Assert.Contains("pulumi import mixpeek:index:Bucket it ns_1/bkt_1", failed.Message);
    }

    [Fact]
    public async Task A_name_that_is_taken_when_the_request_was_repeated_is_its_own()
    {
        course.Mixpeek.On(Post, Refuses(409, attempts: 2)).On(Look, NotFound, Says(Clips.BucketAnswer));
        Assert.Equal("bkt_1", (await course.CreateAsync(Clips.Bucket)).Id);
        Assert.Equal([Post, Look, Look], course.Mixpeek.Asked);
    }

    [Fact]
    public async Task A_name_that_is_taken_when_the_request_was_repeated_may_be_another_s_all_the_same()
    {
        course.Mixpeek.On(Post, Refuses(409, attempts: 2)).On(Look, Clips.BucketWith("""{"description": "theirs"}"""));
        var failed = await Assert.ThrowsAsync<ExplainedException>(() => course.CreateAsync(Clips.Bucket));
        Assert.Equal(409, (int)failed.Cause.Status!);
        Assert.Contains("Choose another name, or take over what exists: pulumi import mixpeek:index:Bucket it ns_1/bkt_1", failed.Message);
    }

    [Fact]
    public async Task A_name_that_is_taken_since_the_answer_was_lost_is_waited_for()
    {
        course.Mixpeek.On(Post, Loses, Refuses(409)).On(Look, NotFound, NotFound, NotFound, Says(Clips.BucketAnswer));
        Assert.Equal("bkt_1", (await course.CreateAsync(Clips.Bucket)).Id);
        Assert.Equal([Post, Look, Post, Look, Look, Look], course.Mixpeek.Asked);
        Assert.Equal([1.0, 1.0, 2.0], course.Time.Waits);
    }

    [Fact]
    public async Task One_of_that_name_that_is_another_is_left_alone()
    {
        course.Mixpeek.On(Post, Loses).On(Look, Clips.BucketWith("""{"description": "theirs", "created_at": "2026-01-01T00:00:05Z"}"""));
        var refused = await Assert.ThrowsAsync<RefusedException>(() => course.CreateAsync(Clips.Bucket));
        Assert.Equal("making bucket \"it\": the answer was lost (POST /v1/buckets was not answered.) There is a bucket named \"clips\", and it is not the one asked for: "
            + "it differs in description. Choose another name, or take over what exists: pulumi import mixpeek:index:Bucket it ns_1/bkt_1", refused.Message);
        Assert.Equal([Post, Look], course.Mixpeek.Asked);
    }
}
