using Pulumi.Mixpeek.Stack.State;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Stack.Tests.Deployment;

/// <summary>What an engine that was killed leaves, and what the next one makes of it (recordings, faults/19 to 22; provider-rules 16).</summary>
public sealed class PendingOperationTests
{
    [Fact]
    public async Task The_next_up_tells_of_what_was_interrupted_and_creates_again()
    {
        await using var stack = await StackFixture.StartAsync();
        KilledWhile(stack, "creating");

        Assert.False((await stack.UpAsync(LifeTests.Pair)).Failed);

        Assert.Equal(["Check a", "Create a", "Check b", "Create b"], stack.Provider.Calls);
        var told = Assert.Single(stack.Observed.Warnings).Split('\n');
        Assert.Equal("Attempting to deploy or update resources with 1 pending operations from previous deployment.", told[0]);
        Assert.Equal("  * urn:pulumi:dev::project::fake:index:Thing::a, interrupted while creating", told[1]);
        Assert.Equal("creating", Assert.Single(stack.State.Pending).Type);
    }

    [Fact]
    public async Task A_refresh_says_nothing_and_forgets_it()
    {
        await using var stack = await StackFixture.StartAsync();
        KilledWhile(stack, "creating");

        await stack.RefreshAsync();

        Assert.Empty(stack.Observed.Warnings);
        Assert.Empty(stack.State.Pending);
    }

    [Theory]
    [InlineData("updating")]
    [InlineData("deleting")]
    public async Task What_else_was_interrupted_is_told_once(string operation)
    {
        await using var stack = await StackFixture.StartAsync();
        KilledWhile(stack, operation);

        await stack.UpAsync(LifeTests.Pair);

        Assert.Contains($"a, interrupted while {operation}\n", Assert.Single(stack.Observed.Warnings), StringComparison.Ordinal);
        Assert.Empty(stack.State.Pending);
    }

    /// <summary>The state of an engine that was killed in the middle of an operation on a resource <c>a</c>.</summary>
    static void KilledWhile(StackFixture stack, string operation)
    {
        var resource = new ResourceState { Urn = "urn:pulumi:dev::project::fake:index:Thing::a", Type = "fake:index:Thing", Custom = true };
        var file = new StateFile(stack.Options.StateFile, stack.Options.Secrets);
        file.Save(Snapshot.Empty with { Pending = [new PendingOperation(resource with { Inputs = MapValue.Of(("size", 1)) }, operation)] });
    }
}
