using Pulumi.Mixpeek.Stack.Events;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Stack.Tests.Deployment;

/// <summary>What cannot be updated: created anew before the old one goes, or after.</summary>
public sealed class ReplacementTests
{
    [Fact]
    public async Task A_replacement_is_created_first_and_its_dependents_follow()
    {
        await using var stack = await StackFixture.StartAsync();
        await stack.UpAsync(program => Pair(program, "one"));
        var result = await stack.UpAsync(program => Pair(program, "two"));
        Assert.Equal(
            [
                "Check a with olds", "Diff a", "Check a", "Create a", "Check b with olds", "Diff b", "Check b", "Create b",
                "Delete b-2", "Delete a-1",
            ],
            stack.Provider.Calls);
        Assert.Equal(2, result.Changes[StepOp.Replace]);
        Assert.Equal(["a", "b"], stack.Names);
    }

    [Fact]
    public async Task Where_the_old_one_is_in_the_way_it_goes_first_with_what_needs_it()
    {
        await using var stack = await StackFixture.StartAsync();
        await stack.UpAsync(program => Pair(program, "one"));
        await stack.UpAsync(program => Pair(program, "two", first: true));
        Assert.Equal(
            ["Check a with olds", "Diff a", "Check a", "Diff b", "Delete b-2", "Delete a-1", "Create a", "Check b", "Create b"],
            stack.Provider.Calls);
        Assert.Equal(["a", "b"], stack.Names);
    }

    [Fact]
    public async Task The_programs_word_on_what_goes_first_counts_more_than_the_providers()
    {
        await using var stack = await StackFixture.StartAsync();
        Task Script(ScriptedProgram program, string value) =>
            program.ThingAsync("a", MapValue.Of(("fixed", value)), request => (request.DeleteBeforeReplace, request.DeleteBeforeReplaceDefined) = (true, true));
        await stack.UpAsync(program => Script(program, "one"));
        await stack.UpAsync(program => Script(program, "two"));
        Assert.Equal(["Check a with olds", "Diff a", "Check a", "Delete a-1", "Create a"], stack.Provider.Calls);
    }

    [Fact]
    public async Task After_a_failed_creation_the_state_knows_what_was_deleted_for_it()
    {
        await using var stack = await StackFixture.StartAsync();
        await stack.UpAsync(program => Pair(program, "one"));
        stack.Provider.Before = call => call == "Create a" ? throw Failures.Unavailable : Task.CompletedTask;
        Assert.True((await stack.UpAsync(program => Pair(program, "two", first: true))).Failed);
        Assert.All(stack.State.Resources.Where(resource => resource.Custom && resource.Inputs.Count > 0), resource => Assert.True(resource.PendingReplacement));
        stack.Provider.Before = _ => Task.CompletedTask;
        Assert.False((await stack.UpAsync(program => Pair(program, "two", first: true))).Failed);
        Assert.Equal(["Check a", "Create a", "Check b", "Create b"], stack.Provider.Calls);
    }

    [Fact]
    public async Task An_old_one_that_cannot_be_deleted_is_tried_again_and_no_preview_mentions_it()
    {
        await using var stack = await StackFixture.StartAsync();
        await stack.UpAsync(program => Pair(program, "one"));
        stack.Provider.Before = call => call == "Delete a-1" ? throw Failures.Unavailable : Task.CompletedTask;
        Assert.True((await stack.UpAsync(program => Pair(program, "two"))).Failed);
        Assert.True(Assert.Single(stack.State.Resources, resource => resource.Delete).Id == "a-1");
        stack.Provider.Before = _ => Task.CompletedTask;
        await stack.PreviewAsync(program => Pair(program, "two"));
        Assert.DoesNotContain("DeleteReplaced a", stack.Observed.Steps);
        await stack.UpAsync(program => Pair(program, "two"));
        Assert.Equal("Delete a-1", stack.Provider.Calls[^1]);
        Assert.Equal(["a", "b"], stack.Names);
    }

    [Fact]
    public async Task A_replacement_that_was_asked_for_is_not_compared()
    {
        await using var stack = await StackFixture.StartAsync();
        await stack.UpAsync(program => Pair(program, "one"));
        stack.Options = stack.Options with { Replace = ["**b"] };
        await stack.UpAsync(program => Pair(program, "one"));
        Assert.Equal(["Check a with olds", "Diff a", "Check b", "Create b", "Delete b-2"], stack.Provider.Calls);
    }

    static async Task Pair(ScriptedProgram program, string value, bool first = false)
    {
        var a = await program.ThingAsync("a", MapValue.Of(("fixed", value), ("first", first)));
        await program.ThingAsync("b", MapValue.Of(("fixed", a.Reference)), null, a);
    }
}
