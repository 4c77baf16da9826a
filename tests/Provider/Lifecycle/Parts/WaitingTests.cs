using Pulumi.Mixpeek.Api;
using Pulumi.Mixpeek.Lifecycle;
using Pulumi.Mixpeek.Testing;
using Xunit;
using static Pulumi.Mixpeek.Tests.Lifecycle.Parts.ScriptedMixpeek;

namespace Pulumi.Mixpeek.Tests.Lifecycle.Parts;

/// <summary>What goes on in the background is waited for: by its task, and where no task tells, by the resource itself.</summary>
public sealed class WaitingTests : IDisposable
{
    const string Get = "GET /v1/buckets/bkt_1", Ask = "GET /v1/tasks/t_1";

    readonly Course course = new();

    public void Dispose() => course.Dispose();

    [Theory]
    [InlineData("""{"task_id": "t_1"}""", "t_1")]
    [InlineData("""{"task_id": ""}""", null)]
    [InlineData("""{"task_id": "."}""", null)]
    [InlineData("""{"task_id": 7}""", null)]
    [InlineData("""{}""", null)]
    public void A_task_is_one_that_can_be_asked_for(string answer, string? task) => Assert.Equal(task, Waiting.TaskIn(Bag.Json(answer)));

    [Fact]
    public async Task A_deletion_is_done_when_its_task_is()
    {
        course.Mixpeek.On(Ask, Says("""{"status": "PROCESSING"}"""), Says("""{"status": "COMPLETED"}"""));
        await ForDeletionAsync("t_1");
        Assert.Equal([Ask, Ask], course.Mixpeek.Asked);
        Assert.All(course.Mixpeek.Requests, request => Assert.Equal("ns_1", request.Namespace));
        Assert.Equal(["deleting bucket: task t_1 PROCESSING, 0 s"], course.Log.Statuses);
    }

    [Fact]
    public async Task A_task_that_failed_is_an_error_with_its_reason()
    {
        course.Mixpeek.On(Ask, """{"status": "FAILED", "error": "no disk"}""");
        Assert.Equal("bucket \"it\": Mixpeek's task t_1 ended as FAILED: no disk. Run the same command again; if it fails again, Mixpeek's support can look the task up.", await RefusalAsync("t_1"));
    }

    [Fact]
    public async Task A_task_that_failed_without_a_reason_is_an_error()
    {
        course.Mixpeek.On(Ask, """{"status": "CANCELED"}""");
        Assert.StartsWith("bucket \"it\": Mixpeek's task t_1 ended as CANCELED. Run the same command again", await RefusalAsync("t_1"));
    }

    [Fact]
    public async Task Where_nobody_knows_the_task_the_resource_tells()
    {
        course.Mixpeek.On(Get, Says("{}"), Says("{}"), NotFound);
        await ForDeletionAsync("t_1");
        Assert.Equal([Ask, Get, Get, Get], course.Mixpeek.Asked);
        Assert.Equal([1.0, 2], course.Time.Waits);
        Assert.Equal("deleting bucket: it is still there, and no task tells how far it is, looking again, 1 s", course.Log.Statuses[0]);
    }

    [Fact]
    public async Task Without_a_task_nothing_but_the_resource_is_asked_for()
    {
        await ForDeletionAsync(null);
        Assert.Equal([Get], course.Mixpeek.Asked);
        Assert.Equal("ns_1", course.Mixpeek.Requests[0].Namespace);
    }

    [Fact]
    public async Task One_that_is_gone_at_the_last_look_is_gone()
    {
        course.Mixpeek.On(Get, [.. Enumerable.Repeat(Says("{}"), 5), NotFound]);
        await ForDeletionAsync(null);
        Assert.Equal([1.0, 2, 4, 8, 15], course.Time.Waits);
    }

    [Fact]
    public async Task One_that_stays_without_a_task_is_an_error()
    {
        course.Mixpeek.On(Get, "{}");
        Assert.Equal("bucket \"it\" (bkt_1) is still there, and Mixpeek named no task that deletes it. Run the same command again: it starts a new one.", await RefusalAsync(null));
        Assert.Equal(6, course.Mixpeek.Requests.Count);
    }

    [Fact]
    public async Task One_that_stays_after_its_task_vanished_is_an_error()
    {
        course.Mixpeek.On(Get, "{}");
        Assert.Equal("bucket \"it\" (bkt_1) is still there, and Mixpeek no longer knows the task t_1 that was to delete it. Run the same command again: it starts a new one.", await RefusalAsync("t_1"));
    }

    [Fact]
    public async Task What_cannot_be_asked_for_is_not_gone()
    {
        course.Mixpeek.On(Get, Refuses(500));
        await Assert.ThrowsAsync<ApiException>(() => ForDeletionAsync(null));
    }

    [Fact]
    public async Task A_Cancel_ends_the_waiting()
    {
        course.Mixpeek.On(Get, "{}");
        course.Time.During = _ =>
        {
            course.Stop.Cancel();
            return false;
        };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ForDeletionAsync(null));
        Assert.Single(course.Mixpeek.Asked);
    }

    Task ForDeletionAsync(string? task) => Course.Done(Waiting.ForDeletionAsync(course.Operation, course.Time, task, "bkt_1", "ns_1"));

    async Task<string> RefusalAsync(string? task) => (await Assert.ThrowsAsync<RefusedException>(() => ForDeletionAsync(task))).Message;
}
