using Microsoft.Extensions.Time.Testing;
using Moq;
using Pulumi.Mixpeek.Api;
using Pulumi.Mixpeek.Tests.Stage;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Api;

public sealed class TaskPollerTests
{
    readonly FakeTimeProvider time = new();
    readonly Heard log = new();
    readonly Mock<IMixpeekApi> api = new(MockBehavior.Strict);
    readonly List<double> polls = [];

    [Fact]
    public async Task A_task_that_is_done_costs_one_request_and_no_wait()
    {
        Answer("COMPLETED");

        Assert.Equal(new TaskOutcome.Completed(), await WaitAsync());
        Assert.Equal([0], polls);
        Assert.Empty(log.Statuses);
    }

    [Fact]
    public async Task Polls_begin_after_a_second_and_settle_at_every_thirty()
    {
        Answer([.. Enumerable.Repeat("PROCESSING", 8), "COMPLETED"]);

        await WaitAsync();

        Assert.Equal([0, 1, 3, 7, 15, 31, 61, 91, 121], polls);
    }

    [Fact]
    public async Task The_user_sees_the_task_at_most_every_ten_seconds()
    {
        Answer("PENDING", "PROCESSING", "PROCESSING", "PROCESSING", "PROCESSING", "COMPLETED");

        await WaitAsync();

        Assert.Equal(["deleting bucket: task 3f2a9c01… PENDING, 0 s", "deleting bucket: task 3f2a9c01… PROCESSING, 15 s"], log.Statuses);
    }

    [Theory]
    [InlineData("FAILED")]
    [InlineData("CANCELED")]
    [InlineData("COMPLETED_WITH_ERRORS")]
    public async Task Another_end_is_a_failure_with_the_tasks_own_error(string status)
    {
        api.SetupSequence(Get).ReturnsAsync(MapValue.Of(("status", status), ("error", "disk full")));

        Assert.Equal(new TaskOutcome.Failed(status, "disk full"), await WaitAsync());
    }

    [Fact]
    public async Task A_tasks_error_may_stand_in_its_additional_data()
    {
        api.SetupSequence(Get).ReturnsAsync(
            MapValue.Of(("status", "FAILED"), ("error", PropertyValue.Null), ("additional_data", MapValue.Of(("error", "no rights")))));

        Assert.Equal(new TaskOutcome.Failed("FAILED", "no rights"), await WaitAsync());
    }

    [Fact]
    public async Task A_task_that_Mixpeek_does_not_know_has_vanished()
    {
        api.SetupSequence(Get).ReturnsAsync(MapValue.Of(("status", "PENDING"))).ThrowsAsync(Refusal(404));

        Assert.Equal(new TaskOutcome.Vanished(), await WaitAsync());
    }

    [Fact]
    public async Task Another_refusal_is_the_callers()
    {
        api.SetupSequence(Get).ThrowsAsync(Refusal(403));

        await Assert.ThrowsAsync<ApiException>(WaitAsync);
    }

    [Fact]
    public async Task Cancelling_ends_the_waiting_at_once()
    {
        using var cancel = new CancellationTokenSource();
        api.Setup(Get).ReturnsAsync(MapValue.Of(("status", "PROCESSING")));

        var work = new TaskPoller(api.Object, time).WaitAsync("t", null, "deleting", log, cancel.Token);
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => work);
    }

    static System.Linq.Expressions.Expression<Func<IMixpeekApi, Task<MapValue>>> Get { get; } = api => api.SendAsync(
        It.Is<ApiRequest>(request => request.Method == HttpMethod.Get && request.Path == "/v1/tasks/3f2a9c01-77aa" || request.Path == "/v1/tasks/t"),
        It.IsAny<RequestLog>(), It.IsAny<CancellationToken>());

    static ApiException Refusal(int status) =>
        new(Ask.Read, ApiFailure.Refused, "refused") { Error = new(status, null, "", null, [], null) };

    void Answer(params string[] statuses)
    {
        var started = time.GetUtcNow();
        var next = new Queue<string>(statuses);
        api.Setup(Get).Returns(() =>
        {
            polls.Add((time.GetUtcNow() - started).TotalSeconds);
            return Task.FromResult(MapValue.Of(("status", next.Dequeue())));
        });
    }

    async Task<TaskOutcome> WaitAsync()
    {
        var work = new TaskPoller(api.Object, time).WaitAsync("3f2a9c01-77aa", "ns_1", "deleting bucket", log, TestContext.Current.CancellationToken);
        for (var i = 0; i < 1000 && !work.IsCompleted; i++)
        {
            time.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }
        return await work.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
    }
}
