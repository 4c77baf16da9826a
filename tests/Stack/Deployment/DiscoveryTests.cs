using Pulumi.Mixpeek.Stack.Deployment;
using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Stack.Tests.Deployment;

/// <summary>Finding everything in a namespace, for an import of all of it.</summary>
public sealed class DiscoveryTests
{
    [Fact]
    public async Task All_of_a_namespace_is_found_with_itself_page_by_page()
    {
        await using var stack = await StackFixture.StartAsync();
        Have(stack, "home-1", """{"name": "media"}""");
        Have(stack, "home-2", """{"name": "other"}""");
        foreach (var number in Enumerable.Range(1, 5))
            Have(stack, $"thing-{number}", $$"""{"name": "t{{number}}", "namespace": "home-1"}""");
        Have(stack, "thing-6", """{"name": "t6", "namespace": "home-2"}""");

        var found = await stack.DiscoverAsync("media");

        Assert.Equal(
            [
                new ImportRequest("fake:index:Home", "media", "home-1"),
                .. Enumerable.Range(1, 5).Select(number => new ImportRequest("fake:index:Thing", $"t{number}", $"home-1/thing-{number}")),
            ],
            found.Requests);
        Assert.Equal(["List Home", "List Thing", "List Thing 2", "List Thing 4"], stack.Provider.Calls.Where(call => call.StartsWith('L')));
        Assert.Equal(found.Requests, (await stack.DiscoverAsync("home-1")).Requests);
    }

    [Fact]
    public async Task Sources_come_before_their_users_whatever_the_lists_order()
    {
        await using var stack = await StackFixture.StartAsync();
        Have(stack, "home-1", """{"name": "media"}""");
        Have(stack, "thing-1", """{"name": "third", "namespace": "home-1", "source": {"ids": ["thing-2"]}}""");
        Have(stack, "thing-2", """{"name": "second", "namespace": "home-1", "source": {"ids": ["thing-3", "thing-4"]}}""");
        Have(stack, "thing-3", """{"name": "first", "namespace": "home-1"}""");
        Have(stack, "thing-4", """{"name": "circular", "namespace": "home-1", "source": {"ids": ["thing-2"]}}""");

        Assert.Equal(["media", "first", "circular", "second", "third"], await NamesAsync(stack));
    }

    [Fact]
    public async Task Names_are_fit_for_programs_each_once_and_none_of_the_stack_s()
    {
        await using var stack = await StackFixture.StartAsync();
        await stack.UpAsync(program => program.ThingAsync("raw", MapValue.Of(("name", "raw"))));
        Have(stack, "home-1", """{"name": "media"}""");
        Have(stack, "thing-1", """{"name": "media", "namespace": "home-1"}""");
        Have(stack, "thing-2", """{"name": "media", "namespace": "home-1"}""");
        Have(stack, "thing-3", """{"name": "raw", "namespace": "home-1"}""");
        Have(stack, "thing-4", """{"name": "a b.c", "namespace": "home-1"}""");
        Have(stack, "thing-5", """{"name": "", "namespace": "home-1"}""");
        Have(stack, "thing-6", """{"name": "pulumi", "namespace": "home-1"}""");

        Assert.Equal(["media", "media-thing", "media-thing-2", "raw-thing", "a-b-c", "thing-5", "pulumi-thing"], await NamesAsync(stack));
    }

    [Fact]
    public async Task What_the_stack_has_is_left_out_and_counted()
    {
        await using var stack = await StackFixture.StartAsync();
        await stack.UpAsync(program => program.ThingAsync("a", MapValue.Of(("name", "a"), ("namespace", "home-1"))));
        Have(stack, "home-1", """{"name": "media"}""");
        Have(stack, "thing-2", """{"name": "b", "namespace": "home-1"}""");

        var found = await stack.DiscoverAsync("media");

        Assert.Equal(["media", "b"], found.Requests.Select(request => request.Name));
        Assert.Equal(1, found.Managed);
    }

    [Fact]
    public async Task What_is_deleted_meanwhile_is_left_out()
    {
        await using var stack = await StackFixture.StartAsync();
        Have(stack, "home-1", """{"name": "media"}""");
        Have(stack, "thing-1", """{"name": "going", "namespace": "home-1"}""");
        stack.Provider.Before = call =>
        {
            if (call == "Read going")
                stack.Provider.Things.TryRemove("thing-1", out _);
            return Task.CompletedTask;
        };

        Assert.Equal(["media"], await NamesAsync(stack));
    }

    [Fact]
    public async Task A_namespace_that_is_not_there_is_an_error()
    {
        await using var stack = await StackFixture.StartAsync();
        Have(stack, "home-1", """{"name": "media"}""");

        var error = await Assert.ThrowsAsync<ProviderException>(() => stack.DiscoverAsync("moon"));

        Assert.StartsWith("there is no namespace \"moon\": ", error.Message, StringComparison.Ordinal);
        Assert.Equal(["List Home"], stack.Provider.Calls);
    }

    [Fact]
    public async Task What_was_found_can_be_imported_and_leaves_nothing_to_find()
    {
        await using var stack = await StackFixture.StartAsync();
        Have(stack, "home-1", """{"name": "media"}""");
        Have(stack, "thing-1", """{"name": "user", "namespace": "home-1", "source": "thing-2"}""");
        Have(stack, "thing-2", """{"name": "source", "namespace": "home-1"}""");
        stack.Options = stack.Options with { Imports = (await stack.DiscoverAsync("media")).Requests };

        Assert.False((await stack.ImportAsync()).Failed);

        Assert.Equal(["source", "user"], stack.Names);
        Assert.Equal("thing-2", stack.Find("source").Id);
        var found = await stack.DiscoverAsync("media");
        Assert.Equal((0, 3), (found.Requests.Count, found.Managed));
    }

    static void Have(StackFixture stack, string id, string thing) => stack.Provider.Things[id] = Bag.Json(thing);

    static async Task<string[]> NamesAsync(StackFixture stack) => [.. (await stack.DiscoverAsync("media")).Requests.Select(request => request.Name)];
}
