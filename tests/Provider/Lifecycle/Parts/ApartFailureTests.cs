using Pulumi.Mixpeek.Api;
using Pulumi.Mixpeek.Lifecycle;
using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Values;
using Xunit;
using static Pulumi.Mixpeek.Tests.Lifecycle.Parts.ScriptedMixpeek;

namespace Pulumi.Mixpeek.Tests.Lifecycle.Parts;

/// <summary>A lifecycle state that does not come true is a partial failure: the resource is there, and the next up goes on.</summary>
public sealed class ApartFailureTests : IDisposable
{
    const string Patch = "PATCH /v1/collections/col_1/lifecycle", Get = "GET /v1/collections/col_1/lifecycle", Ask = "GET /v1/tasks/t_1";

    static readonly MapValue Cold = Clips.Collection.With("lifecycleState", "cold");
    static readonly MapValue Outputs = Bag.Json("""{"collectionId": "col_1"}""");

    readonly Course course = new("Collection");

    public void Dispose() => course.Dispose();

    [Fact]
    public async Task Where_neither_tells_that_it_came_true_it_did_not()
    {
        course.Mixpeek.On(Patch, """{"task_id": "t_1"}""").On(Get, """{"lifecycle_state": "active"}""");
        Assert.Contains("is not yet cold: Mixpeek does not know the task any more that was to bring it there, and it is not there yet. The next `pulumi up` tries again.",
            (await FailureAsync()).Message);
    }

    [Fact]
    public async Task A_failure_keeps_the_resource_and_all_that_is_known_of_it()
    {
        course.Mixpeek.On(Patch, Refuses(500));
        var failure = await FailureAsync();
        Assert.Equal(("col_1", Outputs, Cold), (failure.Id, failure.Outputs, failure.Inputs));
        Assert.Equal($"collection \"it\" exists, but its lifecycleState is not yet cold: making collection \"it\": {Patch} answered 500. Try again. The next `pulumi up` tries again.", failure.Message);
        Assert.IsType<ApiException>(failure.InnerException);
    }

    [Fact]
    public async Task A_task_that_failed_is_such_a_failure()
    {
        course.Mixpeek.On(Patch, """{"task_id": "t_1"}""").On(Ask, """{"status": "FAILED"}""");
        Assert.Contains("task t_1 ended as FAILED", (await FailureAsync()).Message);
    }

    [Fact]
    public async Task One_that_cannot_go_back_to_its_default_says_what_that_is()
    {
        course.Mixpeek.On(Patch, Refuses(500));
        var failure = await Assert.ThrowsAsync<PartialFailureException>(() => SettleAsync(Clips.Collection, Outputs.With("lifecycleState", "cold")));
        Assert.Contains("its lifecycleState is not yet active:", failure.Message);
    }

    [Fact]
    public async Task What_is_not_known_yet_is_not_sent()
    {
        var failure = await Assert.ThrowsAsync<PartialFailureException>(() => SettleAsync(Clips.Collection.With("lifecycleState", PropertyValue.Unknown), Outputs));
        Assert.Contains("its lifecycleState is not yet set: making collection \"it\": some of its inputs are not known yet", failure.Message);
        Assert.Empty(course.Mixpeek.Asked);
    }

    [Fact]
    public async Task So_is_a_Cancel()
    {
        await course.Stop.CancelAsync();
        Assert.Equal("collection \"it\" exists, but its lifecycleState is not yet cold: the operation was stopped, or its time ran out. The next `pulumi up` tries again.", (await FailureAsync()).Message);
    }

    Task<MapValue> SettleAsync(MapValue inputs, MapValue outputs) => Course.Done(course.Apart.SettleAsync(course.Operation, "col_1", inputs, outputs));

    Task<PartialFailureException> FailureAsync() => Assert.ThrowsAsync<PartialFailureException>(() => SettleAsync(Cold, Outputs));
}
