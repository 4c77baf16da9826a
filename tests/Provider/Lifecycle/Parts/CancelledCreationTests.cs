using Pulumi.Mixpeek.Lifecycle;
using Xunit;
using static Pulumi.Mixpeek.Tests.Lifecycle.Parts.ScriptedMixpeek;

namespace Pulumi.Mixpeek.Tests.Lifecycle.Parts;

/// <summary>A Cancel during a creation: nothing new is begun, and an object that may be there is looked for once more.</summary>
public sealed class CancelledCreationTests : IDisposable
{
    const string Post = "POST /v1/buckets", Look = "GET /v1/buckets/clips";

    readonly Course course = new();

    public void Dispose() => course.Dispose();

    [Fact]
    public async Task After_a_Cancel_nothing_is_sent()
    {
        await course.Stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => course.CreateAsync(Clips.Bucket));
        Assert.Empty(course.Mixpeek.Asked);
    }

    [Fact]
    public async Task A_Cancel_while_the_answer_is_lost_leaves_time_for_one_look_and_no_second_POST()
    {
        course.Mixpeek.On(Post, request =>
        {
            course.Stop.Cancel();
            return Loses(request);
        });
        var failed = await Assert.ThrowsAsync<ExplainedException>(() => course.CreateAsync(Clips.Bucket));
        Assert.Equal([Post, Look], course.Mixpeek.Asked);
        Assert.Contains("It is not known", failed.Message);
    }

    [Fact]
    public async Task A_Cancel_between_two_tries_is_heard_and_it_is_looked_for_once_more()
    {
        course.Mixpeek.On(Post, Loses).On(Look, NotFound, Says(Clips.BucketAnswer));
        course.Time.During = _ =>
        {
            course.Stop.Cancel();
            return false;
        };
        Assert.Equal("bkt_1", (await course.CreateAsync(Clips.Bucket)).Id);
        Assert.Equal([Post, Look, Look], course.Mixpeek.Asked);
    }
}
