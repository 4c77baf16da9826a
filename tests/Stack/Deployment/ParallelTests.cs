using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Stack.Tests.Deployment;

/// <summary>What runs at once, and what never does.</summary>
public sealed class ParallelTests
{
    [Fact]
    public async Task So_many_creations_run_at_once_as_are_allowed_and_no_more()
    {
        await using var stack = await StackFixture.StartAsync();
        stack.Options = stack.Options with { Parallel = 3 };
        var full = new TaskCompletionSource();
        int running = 0, most = 0;
        stack.Provider.Before = async call =>
        {
            if (!call.StartsWith("Create", StringComparison.Ordinal))
                return;
            var now = Interlocked.Increment(ref running);
            Interlocked.Exchange(ref most, Math.Max(now, most));
            if (now == 3)
                full.TrySetResult();
            await full.Task.WaitAsync(TestContext.Current.CancellationToken);
            Interlocked.Decrement(ref running);
        };
        await stack.UpAsync(program => Task.WhenAll(Enumerable.Range(0, 9).Select(index => program.ThingAsync($"t{index}", MapValue.Empty))));
        Assert.Equal(3, most);
        Assert.Equal(9, stack.Names.Count);
    }

    [Fact]
    public async Task Checks_never_overlap()
    {
        await using var stack = await StackFixture.StartAsync();
        int running = 0, most = 0;
        stack.Provider.Before = async call =>
        {
            if (!call.StartsWith("Check", StringComparison.Ordinal))
                return;
            most = Math.Max(Interlocked.Increment(ref running), most);
            await Task.Yield();
            Interlocked.Decrement(ref running);
        };
        await stack.UpAsync(program => Task.WhenAll(Enumerable.Range(0, 9).Select(index => program.ThingAsync($"t{index}", MapValue.Empty))));
        Assert.Equal(1, most);
    }
}
