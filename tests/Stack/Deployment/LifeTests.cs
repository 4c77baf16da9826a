using Pulumi.Mixpeek.Stack.Events;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Stack.Tests.Deployment;

/// <summary>Create, nothing, update, delete.</summary>
public sealed class LifeTests
{
    [Fact]
    public async Task A_dependent_is_looked_at_when_what_it_needs_exists()
    {
        await using var stack = await StackFixture.StartAsync();
        var result = await stack.UpAsync(Pair);
        Assert.False(result.Failed);
        Assert.Equal(["Check a", "Create a", "Check b", "Create b"], stack.Provider.Calls);
        Assert.Equal("a-1", stack.Provider.Things["b-2"]["fixed"]);
        Assert.Equal(2, result.Changes[StepOp.Create]);
        Assert.Equal([stack.Find("a").Urn], stack.Find("b").Dependencies);
    }

    [Fact]
    public async Task Nothing_changes_where_nothing_changed()
    {
        await using var stack = await StackFixture.StartAsync();
        await stack.UpAsync(Pair);
        var before = await File.ReadAllTextAsync(stack.Options.StateFile, TestContext.Current.CancellationToken);
        var result = await stack.UpAsync(Pair);
        Assert.Equal(["Check a with olds", "Diff a", "Check b with olds", "Diff b"], stack.Provider.Calls);
        Assert.Equal(2, Assert.Single(result.Changes).Value);
        Assert.Equal(before, await File.ReadAllTextAsync(stack.Options.StateFile, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_preview_changes_nothing_and_its_ids_are_unknown()
    {
        await using var stack = await StackFixture.StartAsync();
        await stack.PreviewAsync(Pair);
        Assert.Equal(["Check a", "Create a?", "Check b", "Create b?"], stack.Provider.Calls);
        Assert.Equal(PropertyValue.Unknown, stack.Provider.Checked["b"]["fixed"]);
        Assert.Empty(stack.Provider.Things);
        Assert.False(File.Exists(stack.Options.StateFile));
    }

    [Fact]
    public async Task What_is_not_declared_any_more_is_deleted_after_what_needs_it()
    {
        await using var stack = await StackFixture.StartAsync();
        await stack.UpAsync(Pair);
        var result = await stack.UpAsync(_ => Task.CompletedTask);
        Assert.Equal(["Delete b-2", "Delete a-1"], stack.Provider.Calls);
        Assert.Equal(2, result.Changes[StepOp.Delete]);
        Assert.Empty(stack.State.Resources);
    }

    [Fact]
    public async Task A_destroy_deletes_all_and_its_preview_nothing()
    {
        await using var stack = await StackFixture.StartAsync();
        await stack.UpAsync(Pair);
        await stack.DestroyAsync(preview: true);
        Assert.Empty(stack.Provider.Calls);
        Assert.Equal(2, stack.Names.Count);
        await stack.DestroyAsync();
        Assert.Equal(["Delete b-2", "Delete a-1"], stack.Provider.Calls);
        Assert.Empty(stack.State.Resources);
    }

    [Fact]
    public async Task A_name_that_is_given_twice_is_refused()
    {
        await using var stack = await StackFixture.StartAsync();
        var result = await stack.UpAsync(async program =>
        {
            await program.ThingAsync("a", MapValue.Empty);
            await program.ThingAsync("a", MapValue.Empty);
        });
        Assert.True(result.Failed);
        Assert.Contains("duplicate resource URN", Assert.Single(stack.Observed.Errors), StringComparison.Ordinal);
    }

    internal static async Task Pair(ScriptedProgram program)
    {
        var a = await program.ThingAsync("a", MapValue.Of(("size", 1)));
        await program.ThingAsync("b", MapValue.Of(("fixed", a.Reference)), null, a);
    }
}
