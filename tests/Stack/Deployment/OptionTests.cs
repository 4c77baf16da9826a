using Pulumi.Mixpeek.Protocol;
using Pulumi.Mixpeek.Stack.Events;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Stack.Tests.Deployment;

/// <summary>The resource options.</summary>
public sealed class OptionTests
{
    [Fact]
    public async Task What_is_protected_is_not_deleted()
    {
        await using var stack = await StackFixture.StartAsync();
        await stack.UpAsync(program => Thing(program, 1, request => request.Protect = true));
        Assert.True((await stack.DestroyAsync()).Failed);
        Assert.Empty(stack.Provider.Calls);
        Assert.Contains("because it is protected", Assert.Single(stack.Observed.Errors), StringComparison.Ordinal);
        Assert.Equal(["a"], stack.Names);
    }

    [Fact]
    public async Task What_is_protected_is_not_replaced_unless_the_same_run_takes_the_protection_away()
    {
        await using var stack = await StackFixture.StartAsync();
        Task Script(ScriptedProgram program, string value, bool protect) =>
            program.ThingAsync("a", MapValue.Of(("fixed", value)), request => request.Protect = protect);
        await stack.UpAsync(program => Script(program, "one", true));
        Assert.True((await stack.UpAsync(program => Script(program, "two", true))).Failed);
        Assert.DoesNotContain("Create a", stack.Provider.Calls);

        Assert.False((await stack.UpAsync(program => Script(program, "two", false))).Failed);

        Assert.Equal(["Create a", "Delete a-1"], stack.Provider.Calls.TakeLast(2));
        Assert.False(stack.Find("a").Protect);
    }

    [Fact]
    public async Task What_is_retained_only_leaves_the_state()
    {
        await using var stack = await StackFixture.StartAsync();
        await stack.UpAsync(program => Thing(program, 1, request => request.RetainOnDelete = true));
        Assert.False((await stack.DestroyAsync()).Failed);
        Assert.Empty(stack.Provider.Calls);
        Assert.Empty(stack.Names);
        Assert.Single(stack.Provider.Things);
    }

    [Fact]
    public async Task What_goes_with_another_is_not_deleted_by_itself()
    {
        await using var stack = await StackFixture.StartAsync();
        await stack.UpAsync(async program =>
        {
            var a = await program.ThingAsync("a", MapValue.Empty);
            await program.ThingAsync("b", MapValue.Empty, request => request.DeletedWith = a.Urn);
        });
        await stack.DestroyAsync();
        Assert.Equal(["Delete a-1"], stack.Provider.Calls);
    }

    [Fact]
    public async Task Ignored_changes_do_not_reach_check()
    {
        await using var stack = await StackFixture.StartAsync();
        await stack.UpAsync(program => Thing(program, 1, request => request.IgnoreChanges.Add("size")));
        await stack.UpAsync(program => Thing(program, 2, request => request.IgnoreChanges.Add("size")));
        Assert.Equal((PropertyValue)1, stack.Provider.Checked["a"]["size"]);
        Assert.Equal(["Check a with olds", "Diff a"], stack.Provider.Calls);
    }

    [Fact]
    public async Task Changes_that_the_program_wants_to_replace_do()
    {
        await using var stack = await StackFixture.StartAsync();
        await stack.UpAsync(program => Thing(program, 1, request => request.ReplaceOnChanges.Add("size")));
        var result = await stack.UpAsync(program => Thing(program, 2, request => request.ReplaceOnChanges.Add("size")));
        Assert.Equal(1, result.Changes[StepOp.Replace]);
    }

    [Fact]
    public async Task Outputs_that_the_program_calls_secret_are_secret_in_the_state()
    {
        await using var stack = await StackFixture.StartAsync();
        await stack.UpAsync(program => Thing(program, 1, request => request.AdditionalSecretOutputs.Add("key")));
        Assert.Equal(new SecretValue("a-1"), stack.Find("a").Outputs["key"]);
    }

    [Fact]
    public async Task An_alias_keeps_a_renamed_resource_and_what_depends_on_it()
    {
        await using var stack = await StackFixture.StartAsync();
        await stack.UpAsync(LifeTests.Pair);
        var result = await stack.UpAsync(async program =>
        {
            var renamed = await program.ThingAsync("c", MapValue.Of(("size", 1)), request => request.Aliases.Add(new Alias { Spec = new() { Name = "a" } }));
            await program.ThingAsync("b", MapValue.Of(("fixed", renamed.Reference)), null, renamed);
        });
        Assert.False(result.Failed);
        Assert.Equal(["Check c with olds", "Diff c", "Check b with olds", "Diff b"], stack.Provider.Calls);
        Assert.Equal([stack.Find("c").Urn], stack.Find("b").Dependencies);
    }

    [Fact]
    public async Task With_targets_the_others_are_left_alone()
    {
        await using var stack = await StackFixture.StartAsync();
        await stack.UpAsync(LifeTests.Pair);
        stack.Options = stack.Options with { Targets = ["**::b"] };
        ScriptedProgram.Thing? other = null;
        await stack.UpAsync(async program =>
        {
            var a = await program.ThingAsync("a", MapValue.Of(("size", 2)));
            await program.ThingAsync("b", MapValue.Of(("fixed", a.Reference)), null, a);
            other = await program.ThingAsync("new", MapValue.Empty);
        });
        Assert.Equal(["Check b with olds", "Diff b"], stack.Provider.Calls);
        Assert.True(other!.IsUnknown);
    }

    [Fact]
    public async Task An_import_reads_and_then_makes_it_what_the_program_says()
    {
        await using var stack = await StackFixture.StartAsync();
        stack.Provider.Things["there"] = MapValue.Of(("size", 1));
        var result = await stack.UpAsync(program => Thing(program, 2, request => request.ImportId = "there"));
        Assert.Equal(["Read a", "Check a with olds", "Diff a", "Update a"], stack.Provider.Calls);
        Assert.Equal((1, 1), (result.Changes[StepOp.Import], result.Changes[StepOp.Update]));
        Assert.Equal("there", stack.Find("a").Id);
    }

    [Fact]
    public async Task An_import_of_what_the_state_has_already_deletes_nothing()
    {
        await using var stack = await StackFixture.StartAsync();
        await stack.UpAsync(program => Thing(program, 1, _ => { }));
        stack.Provider.Alias = ("by-name", "a-1");
        var result = await stack.UpAsync(program => Thing(program, 1, request => request.ImportId = "by-name"));
        Assert.False(result.Failed);
        Assert.Equal(["Read a", "Check a with olds", "Diff a"], stack.Provider.Calls);
        Assert.Equal("a-1", Assert.Single(stack.State.Resources, resource => resource.Urn == stack.Find("a").Urn).Id);
    }

    [Fact]
    public async Task What_the_program_only_reads_is_never_deleted()
    {
        await using var stack = await StackFixture.StartAsync();
        stack.Provider.Things["there"] = MapValue.Of(("size", 1));
        await stack.UpAsync(async program => await program.Monitor.ReadResourceAsync(new() { Type = "fake:index:Thing", Name = "a", Id = "there" }));
        Assert.True(stack.Find("a").External);
        var result = await stack.DestroyAsync();
        Assert.Empty(stack.Provider.Calls);
        Assert.Empty(result.Changes);
        Assert.Empty(stack.Names);
    }

    static Task<ScriptedProgram.Thing> Thing(ScriptedProgram program, double size, Action<RegisterResourceRequest> options) =>
        program.ThingAsync("a", MapValue.Of(("size", size)), options);
}
