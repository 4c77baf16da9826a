using Pulumi.Mixpeek.Stack.Tests.Commands;
using Pulumi.Mixpeek.Stack.Tests.Projects;
using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Stack.Tests.Imports;

/// <summary>A tree that was made by hand is adopted as a whole, through the real binaries: afterwards a preview finds nothing to do.</summary>
public sealed class ImportAllTests
{
    const string Project = "name: adopted\nruntime: yaml\n";

    [Fact]
    public async Task A_tree_is_adopted_and_a_preview_of_the_printed_program_shows_no_changes()
    {
        await using var tree = await AdoptableTree.MakeAsync();
        using var folder = Folder(tree);

        var import = await RunAsync(folder, tree, "import", "--all", "--namespace", "media", "--yes");

        Assert.StartsWith("Found 9 resources to import in namespace media.\n", import, StringComparison.Ordinal);
        Assert.Contains("    = 9 imported\n", import, StringComparison.Ordinal);
        var program = import[import.IndexOf("\nresources:\n", StringComparison.Ordinal)..];
        Assert.Contains("  segments:\n    type: mixpeek:Collection\n", program, StringComparison.Ordinal);
        Assert.Contains("      namespace: ${media.id}\n", program, StringComparison.Ordinal);
        Assert.Contains("        bucketIds:\n          - ${raw.id}\n", program, StringComparison.Ordinal);
        folder.With("Pulumi.yaml", Project + Plugins + program);
        await RunAsync(folder, tree, "preview", "--expect-no-changes");
        await RunAsync(folder, tree, "refresh", "--yes", "--skip-preview", "--expect-no-changes");

        var again = await RunAsync(folder, tree, "import", "--all", "--namespace", tree.Ids["media"], "--yes");
        Assert.Equal($"Found 0 resources to import in namespace {tree.Ids["media"]}; 9 more in it are in the stack already.\n", again);
    }

    [Fact]
    public async Task The_resources_are_listed_for_pulumi_import_with_sources_before_their_users()
    {
        await using var tree = await AdoptableTree.MakeAsync();
        using var folder = Folder(tree);

        await RunAsync(folder, tree, "import", "--all", "--namespace", "media", "--generate-resources", "list.json");

        var list = Bag.Json(await File.ReadAllTextAsync(Path.Combine(folder.Path, "list.json"), TestContext.Current.CancellationToken));
        Assert.Equal(["resources"], list.Keys);
        var resources = ((ListValue)list["resources"]).Cast<MapValue>().ToList();
        Assert.All(resources, resource => Assert.Equal(["type", "name", "id"], resource.Keys));
        Assert.Equal(("mixpeek:index:Namespace", "media", tree.Ids["media"]), Entry(resources[0]));
        Assert.Contains(("mixpeek:index:Bucket", "raw", $"{tree.Ids["media"]}/{tree.Ids["raw"]}"), resources.Select(Entry));
        Assert.Contains(("mixpeek:index:Collection", "raw-collection", $"{tree.Ids["media"]}/{tree.Ids["raw (collection)"]}"), resources.Select(Entry));
        var order = resources.Select(resource => Entry(resource).Name).ToList();
        Assert.All(tree.Sources, pair => Assert.True(order.IndexOf(pair.Source) < order.IndexOf(pair.User), $"{pair.User} stands before {pair.Source}"));
        Assert.False(Directory.Exists(Path.Combine(folder.Path, ".pulumi")));

        var import = await RunAsync(folder, tree, "import", "--file", "list.json", "--yes");
        Assert.Contains("    = 9 imported\n", import, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_written_and_each_phase_takes_a_few_requests_however_many_resources_there_are()
    {
        await using var tree = await AdoptableTree.MakeAsync();
        using var folder = Folder(tree);
        var before = (await tree.Server.JournalAsync()).Count;

        await RunAsync(folder, tree, "import", "--all", "--namespace", "media", "--generate-resources", "list.json");
        var found = (await tree.Server.JournalAsync()).Skip(before).ToList();
        await RunAsync(folder, tree, "import", "--all", "--namespace", "media", "--preview-only");
        var previewed = (await tree.Server.JournalAsync()).Skip(before + found.Count).ToList();

        Assert.All(found.Concat(previewed), request => Assert.True(
            request.Method == "GET" || request.Path.EndsWith("/list", StringComparison.Ordinal), request.ToString()));
        Assert.InRange(found.Count, 3, 8);
        Assert.InRange(previewed.Count, 6, 13);
    }

    [Fact]
    public async Task A_namespace_that_is_not_there_is_an_error()
    {
        await using var tree = await AdoptableTree.MakeAsync();
        using var folder = Folder(tree);

        var import = await StackProcess.RunAsync(folder.Path, tree.Environment, "import", "--all", "--namespace", "moon", "--yes");

        Assert.Equal(1, import.ExitCode);
        Assert.Contains("error: there is no namespace \"moon\": ", import.Errors, StringComparison.Ordinal);
    }

    static string Plugins => $"plugins: {{providers: [{{name: mixpeek, path: \"{Repository.Path("bin")}\"}}]}}\n";

    static Folder Folder(AdoptableTree tree) => new Folder().With("Pulumi.yaml", Project + Plugins);

    static (string Type, string Name, string Id) Entry(MapValue resource) => (Text(resource["type"]), Text(resource["name"]), Text(resource["id"]));

    static string Text(PropertyValue value) => ((TextValue)value).Value;

    static async Task<string> RunAsync(Folder folder, AdoptableTree tree, params string[] arguments)
    {
        var run = await StackProcess.RunAsync(folder.Path, tree.Environment, arguments);
        Assert.True(run.ExitCode == 0, $"{string.Join(' ', arguments)}: {run.Output}{run.Errors}");
        return run.Output;
    }
}
