using Pulumi.Mixpeek.Api;
using Pulumi.Mixpeek.Lifecycle;
using Pulumi.Mixpeek.Values;
using Xunit;
using static Pulumi.Mixpeek.Tests.Lifecycle.Parts.ScriptedMixpeek;

namespace Pulumi.Mixpeek.Tests.Lifecycle.Parts;

/// <summary>A creation that nobody hears of is deleted again; one that somebody hears of never is.</summary>
public sealed class UndoingTests : IDisposable
{
    const string Post = "POST /v1/buckets", Delete = "DELETE /v1/buckets/bkt_1";

    readonly Course course = new();

    public void Dispose() => course.Dispose();

    [Fact]
    public async Task One_that_is_heard_stays_even_after_a_Cancel()
    {
        course.Mixpeek.On(Post, Then(course.Stop));
        Assert.Equal("bkt_1", (await course.CreateAsync(Clips.Bucket)).Id);
        Assert.Equal([Post], course.Mixpeek.Asked);
    }

    [Fact]
    public async Task One_that_nobody_hears_of_is_deleted_though_all_waiting_has_ended()
    {
        course.Mixpeek.On(Post, Then(course.Unheard, course.Stop)).On(Delete, "{}");
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => course.CreateAsync(Clips.Bucket));
        Assert.Equal([Post, Delete], course.Mixpeek.Asked);
        Assert.Equal("ns_1", course.Mixpeek.Requests[1].Namespace);
        Assert.Empty(course.Log.Warnings);
    }

    [Fact]
    public async Task One_that_is_gone_already_is_no_matter()
    {
        course.Mixpeek.On(Post, Then(course.Unheard)).On(Delete, NotFound);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => course.CreateAsync(Clips.Bucket));
        Assert.Empty(course.Log.Warnings);
    }

    [Fact]
    public async Task One_that_cannot_be_deleted_is_told_of_with_its_ID()
    {
        course.Mixpeek.On(Post, Then(course.Unheard)).On(Delete, Refuses(500));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => course.CreateAsync(Clips.Bucket));
        Assert.Equal(["bucket \"it\" was created (bkt_1) for a caller that is gone, and could not be deleted again: no state knows it. Delete it in Mixpeek."], course.Log.Warnings);
    }

    [Fact]
    public async Task Once_the_process_ends_it_can_only_be_told_of()
    {
        course.Mixpeek.On(Post, Then(course.Unheard, course.Over));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => course.CreateAsync(Clips.Bucket));
        Assert.Equal([Post], course.Mixpeek.Asked);
        Assert.Single(course.Log.Warnings);
    }

    [Fact]
    public async Task One_that_was_half_done_is_undone_as_well()
    {
        using var collection = new Course("Collection");
        collection.Mixpeek.On("POST /v1/collections", Clips.CollectionAnswer)
            .On("PATCH /v1/collections/col_1/lifecycle", request =>
            {
                collection.Unheard.Cancel();
                return Refuses(500)(request);
            })
            .On("DELETE /v1/collections/col_1", "{}");
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => collection.CreateAsync(Clips.Collection.With("lifecycleState", "cold")));
        Assert.Equal("DELETE /v1/collections/col_1", collection.Mixpeek.Asked.Last());
    }

    [Fact]
    public async Task One_that_was_half_done_and_is_heard_keeps_its_ID()
    {
        using var collection = new Course("Collection");
        collection.Mixpeek.On("POST /v1/collections", Clips.CollectionAnswer).On("PATCH /v1/collections/col_1/lifecycle", Refuses(500));
        var partial = await Assert.ThrowsAsync<PartialFailureException>(() => collection.CreateAsync(Clips.Collection.With("lifecycleState", "cold")));
        Assert.Equal("col_1", partial.Id);
    }

    /// <summary>Answers the creation, and then something ends.</summary>
    static Func<ApiRequest, MapValue> Then(params CancellationTokenSource[] ending) => request =>
    {
        foreach (var source in ending)
            source.Cancel();
        return Says(Clips.BucketAnswer)(request);
    };
}
