using System.Text.RegularExpressions;
using Pulumi.Mixpeek.Testing.Contract;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Stack.Tests.Examples;

/// <summary>The example tree, through its whole life: in order without any dependsOn, and in as few requests as can be.</summary>
public sealed class VideoTreeTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_tree_is_created_sources_first_and_deleted_users_first()
    {
        await using var stack = await ExampleStack.OfAsync("video-tree");
        Assert.DoesNotContain("dependsOn", await File.ReadAllTextAsync(stack.Program, Cancellation), StringComparison.Ordinal);
        await stack.RunAsync(Cancellation, "up", "--yes", "--skip-preview");
        var created = await stack.Server.JournalAsync();
        Assert.Equal(8, created.Count);
        Assert.All(created, request => Assert.Equal("POST", request.Method));

        var tree = await DeployedTree.OfAsync(stack.Server);
        Assert.Equal(13, tree.Sources.Count);
        Assert.All(tree.Sources, pair => Assert.True(
            tree.Creation(created, pair.Source).EndedAt() <= tree.Creation(created, pair.User).StartedAt, $"{pair.User} was created before {pair.Source}"));

        await stack.RunAsync(Cancellation, "destroy", "--yes", "--skip-preview");
        var deleted = (await stack.Server.JournalAsync()).Where(request => request.Method == "DELETE").ToList();
        Assert.All(tree.Sources, pair => Assert.True(
            DeployedTree.Deletion(deleted, pair.User).EndedAt() <= DeployedTree.Deletion(deleted, pair.Source).StartedAt, $"{pair.Source} was deleted before {pair.User}"));
        Assert.Empty((ListValue)(await stack.Server.SendAsync(HttpMethod.Post, "/v1/namespaces/list", "{}"))["results"]);
    }

    [Fact]
    public async Task A_changed_line_is_one_request_and_no_change_is_none()
    {
        await using var stack = await ExampleStack.OfAsync("video-tree");
        await stack.RunAsync(Cancellation, "preview");
        Assert.Empty(await stack.Server.JournalAsync());

        await stack.RunAsync(Cancellation, "up", "--yes", "--skip-preview");
        var before = (await stack.Server.JournalAsync()).Count;
        await stack.RunAsync(Cancellation, "preview", "--expect-no-changes");
        await stack.RunAsync(Cancellation, "up", "--yes", "--skip-preview", "--expect-no-changes");
        Assert.Equal(before, (await stack.Server.JournalAsync()).Count);

        var program = await File.ReadAllTextAsync(stack.Program, Cancellation);
        await File.WriteAllTextAsync(stack.Program, program.Replace("What is said", "What is said, word for word", StringComparison.Ordinal), Cancellation);
        var shown = (await ReadmeBlocks.AfterAsync("And once a line was changed, with `--diff`:"))[0];
        Assert.Equal(WithoutIds(shown), WithoutIds(await stack.RunAsync(Cancellation, "preview", "--diff")));
        await stack.RunAsync(Cancellation, "up", "--yes", "--skip-preview");
        var patch = Assert.Single((await stack.Server.JournalAsync()).Skip(before));
        Assert.Equal("PATCH", patch.Method);
        Assert.Equal(MapValue.Of(("description", "What is said, word for word")), patch.Body);

        await stack.RunAsync(Cancellation, "refresh", "--yes", "--skip-preview", "--expect-no-changes");
    }

    [Fact]
    public async Task Each_request_is_as_Mixpeek_s_specification_has_it()
    {
        var contract = await OpenApiContract.FindAsync();
        Assert.SkipWhen(contract is null, OpenApiContract.Absence);
        await using var stack = await ExampleStack.OfAsync("video-tree");
        await stack.RunAsync(Cancellation, "up", "--yes", "--skip-preview");
        await stack.RunAsync(Cancellation, "refresh", "--yes", "--skip-preview");
        await stack.RunAsync(Cancellation, "destroy", "--yes", "--skip-preview");
        var journal = await stack.Server.JournalAsync();
        Assert.NotEmpty(journal);
        Assert.Empty(journal.SelectMany(contract.CheckRequest));
    }

    static string WithoutIds(string printed) => Regex.Replace(printed, "col_[0-9a-f]+", "col_…").Trim('\n');
}
