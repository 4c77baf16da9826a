using Pulumi.Mixpeek.Stack.Events;
using Pulumi.Mixpeek.Stack.State;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Stack.Tests.Deployment;

/// <summary>What goes wrong half way.</summary>
public sealed class FailureTests
{
    [Fact]
    public async Task A_failed_creation_leaves_nothing_and_stops_what_needs_it()
    {
        await using var stack = await StackFixture.StartAsync();
        stack.Provider.Before = call => call == "Create a" ? throw Failures.Unavailable : Task.CompletedTask;
        var result = await stack.UpAsync(LifeTests.Pair);
        Assert.True(result.Failed);
        Assert.Equal(["Check a", "Create a"], stack.Provider.Calls);
        Assert.Equal(["the API said 503"], stack.Observed.Errors);
        Assert.Empty(stack.Names);
        Assert.Empty(stack.State.Pending);
    }

    [Fact]
    public async Task A_partial_failure_is_kept_and_the_next_up_finishes_it()
    {
        await using var stack = await StackFixture.StartAsync();
        stack.Provider.Before = call => call == "Create a" ? throw Failures.HalfDone("a-9", MapValue.Of(("key", "a-9"))) : Task.CompletedTask;
        Assert.True((await stack.UpAsync(LifeTests.Pair)).Failed);
        Assert.Equal("a-9", stack.Find("a").Id);
        Assert.Equal(["not ready"], stack.Find("a").InitErrors);
        Assert.Equal(["1 error occurred:\n\t* not ready"], stack.Observed.Errors);
        await stack.UpAsync(LifeTests.Pair);
        Assert.Equal(["Check a with olds", "Diff a", "Update a", "Check b", "Create b"], stack.Provider.Calls);
        Assert.Empty(stack.Find("a").InitErrors);
    }

    [Fact]
    public async Task A_failed_check_is_told_with_the_value_and_nothing_is_created()
    {
        await using var stack = await StackFixture.StartAsync();
        await stack.UpAsync(program => program.ThingAsync("a", MapValue.Of(("bad", "x"))));
        Assert.Equal(["fake:index:Thing resource 'a': property bad value {x} has a problem: must not be there"], stack.Observed.Errors);
        Assert.Equal(["Check a"], stack.Provider.Calls);
    }

    [Fact]
    public async Task A_failed_check_of_a_secret_does_not_show_it()
    {
        await using var stack = await StackFixture.StartAsync();
        await stack.UpAsync(program => program.ThingAsync("a", MapValue.Of(("bad", new SecretValue("hidden")))));
        Assert.DoesNotContain("hidden", Assert.Single(stack.Observed.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_needed_by_what_could_not_be_deleted_stays()
    {
        await using var stack = await StackFixture.StartAsync();
        await stack.UpAsync(LifeTests.Pair);
        stack.Provider.Before = call => call == "Delete b-2" ? throw Failures.Unavailable : Task.CompletedTask;
        Assert.True((await stack.DestroyAsync()).Failed);
        Assert.Equal(["Delete b-2"], stack.Provider.Calls);
        Assert.Equal(["a", "b"], stack.Names);
    }

    [Fact]
    public async Task While_something_is_created_the_state_says_so_and_afterwards_not()
    {
        await using var stack = await StackFixture.StartAsync();
        PendingOperation? seen = null;
        stack.Provider.Before = call =>
        {
            if (call == "Create a")
                seen = Assert.Single(stack.State.Pending);
            return Task.CompletedTask;
        };
        await stack.UpAsync(LifeTests.Pair);
        Assert.Equal("creating", seen!.Type);
        Assert.Empty(stack.State.Pending);
    }

    [Fact]
    public async Task A_cancellation_reaches_the_plugin_and_what_it_has_done_is_kept()
    {
        await using var stack = await StackFixture.StartAsync();
        using var interrupt = new CancellationTokenSource();
        var cancelled = new TaskCompletionSource();
        stack.Provider.Before = async call =>
        {
            if (call == "Cancel")
                cancelled.TrySetResult();
            if (call != "Create a")
                return;
            await interrupt.CancelAsync();
            await cancelled.Task.WaitAsync(TestContext.Current.CancellationToken);
            throw Failures.HalfDone("a-9", MapValue.Empty);
        };
        Assert.True((await stack.InterruptedUpAsync(LifeTests.Pair, interrupt.Token)).Failed);
        Assert.Equal(["a"], stack.Names);
        Assert.Equal("a-9", stack.Find("a").Id);
    }

    [Fact]
    public async Task A_program_that_an_interruption_breaks_off_does_not_take_the_state_with_it()
    {
        await using var stack = await StackFixture.StartAsync();
        using var interrupt = new CancellationTokenSource();
        var brokenOff = new TaskCompletionSource();
        stack.Provider.Before = async call =>
        {
            if (call != "Create a")
                return;
            await interrupt.CancelAsync();
            await brokenOff.Task.WaitAsync(TestContext.Current.CancellationToken);
        };
        var result = await stack.InterruptedUpAsync(
            async program =>
            {
                var registering = program.ThingAsync("a", MapValue.Empty);
                var interrupted = Task.Delay(Timeout.Infinite, interrupt.Token);
                await Assert.ThrowsAnyAsync<OperationCanceledException>(() => interrupted);
                brokenOff.SetResult();
                throw new OperationCanceledException(interrupt.Token);
            },
            interrupt.Token);
        Assert.True(result.Failed);
        Assert.Equal("a-1", stack.Find("a").Id);
    }

    [Fact]
    public async Task Others_go_on_after_a_failure_where_that_is_asked_for()
    {
        await using var stack = await StackFixture.StartAsync();
        stack.Options = stack.Options with { ContinueOnError = true };
        stack.Provider.Before = call => call == "Create a" ? throw Failures.Unavailable : Task.CompletedTask;
        var result = await stack.UpAsync(async program =>
        {
            await Assert.ThrowsAsync<Grpc.Core.RpcException>(() => program.ThingAsync("a", MapValue.Empty));
            await program.ThingAsync("b", MapValue.Empty);
        });
        Assert.True(result.Failed);
        Assert.Equal(["b"], stack.Names);
        Assert.Equal(1, result.Changes[StepOp.Create]);
    }
}
