using Pulumi.Mixpeek.Stack.Deployment;
using Pulumi.Mixpeek.Stack.Events;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Stack.Tests.Deployment;

/// <summary>The state made what the provider has.</summary>
public sealed class RefreshTests
{
    [Fact]
    public async Task What_changed_by_hand_is_in_the_state_and_healed_by_the_next_up()
    {
        await using var stack = await StackFixture.StartAsync();
        await stack.UpAsync(LifeTests.Pair);
        stack.Provider.Things["a-1"] = MapValue.Of(("size", 5));
        var result = await stack.RefreshAsync();
        Assert.Equal((1, 1), (result.Changes[StepOp.Update], result.Changes[StepOp.Same]));
        Assert.Equal((PropertyValue)5, stack.Find("a").Inputs["size"]);
        await stack.UpAsync(LifeTests.Pair);
        Assert.Contains("Update a", stack.Provider.Calls);
    }

    [Fact]
    public async Task What_is_gone_leaves_the_state_and_the_others_dependencies()
    {
        await using var stack = await StackFixture.StartAsync();
        await stack.UpAsync(LifeTests.Pair);
        stack.Provider.Things.Clear();
        stack.Provider.Things["b-2"] = MapValue.Of(("fixed", "a-1"));
        var result = await stack.RefreshAsync();
        Assert.Equal(1, result.Changes[StepOp.Delete]);
        Assert.Equal(["b"], stack.Names);
        Assert.Empty(stack.Find("b").Dependencies);
    }

    [Fact]
    public async Task A_preview_of_a_refresh_keeps_the_state()
    {
        await using var stack = await StackFixture.StartAsync();
        await stack.UpAsync(LifeTests.Pair);
        stack.Provider.Things.Clear();
        var result = await stack.RefreshAsync(preview: true);
        Assert.Equal(2, result.Changes[StepOp.Delete]);
        Assert.Equal(["a", "b"], stack.Names);
    }

    [Fact]
    public async Task One_that_cannot_be_read_keeps_none_of_the_others_from_it()
    {
        await using var stack = await StackFixture.StartAsync();
        await stack.UpAsync(LifeTests.Pair);
        stack.Provider.Things["b-2"] = MapValue.Of(("fixed", "other"));
        stack.Provider.Before = call => call == "Read a" ? throw Failures.Unavailable : Task.CompletedTask;
        Assert.True((await stack.RefreshAsync()).Failed);
        Assert.Equal("other", stack.Find("b").Inputs["fixed"]);
        Assert.Equal(["a", "b"], stack.Names);
    }

    [Fact]
    public async Task An_imported_resource_is_protected_and_has_the_providers_inputs()
    {
        await using var stack = await StackFixture.StartAsync();
        stack.Provider.Things["there"] = MapValue.Of(("size", 1));
        stack.Options = stack.Options with { Imports = [new ImportRequest("fake:index:Thing", "a", "there")] };
        var result = await stack.ImportAsync();
        Assert.False(result.Failed);
        Assert.Equal(["Read a", "Check a with olds"], stack.Provider.Calls);
        Assert.True(stack.Find("a").Protect);
        Assert.Equal(MapValue.Of(("size", 1)), stack.Find("a").Inputs);
    }

    [Fact]
    public async Task What_is_not_there_is_not_imported()
    {
        await using var stack = await StackFixture.StartAsync();
        stack.Options = stack.Options with { Imports = [new ImportRequest("fake:index:Thing", "a", "nowhere")] };
        Assert.True((await stack.ImportAsync()).Failed);
        Assert.Equal(["resource 'nowhere' does not exist"], stack.Observed.Errors);
        Assert.Empty(stack.Names);
    }
}
