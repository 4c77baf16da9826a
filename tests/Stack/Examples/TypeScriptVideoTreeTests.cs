using System.Text.RegularExpressions;
using Pulumi.Mixpeek.Stack.Tests.Node;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Stack.Tests.Examples;

/// <summary>The tree from a TypeScript program is the YAML program's: the same preview, the same requests.</summary>
public sealed partial class TypeScriptVideoTreeTests
{
    [Fact(Timeout = 240_000)]
    public async Task Preview_and_requests_are_those_of_the_YAML_program()
    {
        await using var typescript = await ExampleStack.OfAsync("typescript-video-tree", await NodePackage.FolderAsync());
        await using var yaml = await ExampleStack.OfAsync("video-tree");

        var (ours, theirs) = (await LifeAsync(typescript, TestContext.Current.CancellationToken), await LifeAsync(yaml, TestContext.Current.CancellationToken));

        Assert.Equal(theirs.Preview, ours.Preview);
        Assert.Equal(theirs.Requests, ours.Requests);
        Assert.Equal(8, ours.Requests.Count(request => request.StartsWith("POST /v1/", StringComparison.Ordinal)));
    }

    static async Task<(string[] Preview, string[] Requests)> LifeAsync(ExampleStack stack, CancellationToken cancellation)
    {
        var preview = await stack.RunAsync(cancellation, "preview");
        Assert.Empty(await stack.Server.JournalAsync());
        await stack.RunAsync(cancellation, "up", "--yes", "--skip-preview");
        var journal = await stack.Server.JournalAsync();
        var tree = await DeployedTree.OfAsync(stack.Server);
        await stack.RunAsync(cancellation, "up", "--yes", "--skip-preview", "--expect-no-changes");
        return (Lines(preview.Replace("typescript-video-tree", "video-tree", StringComparison.Ordinal)),
            [.. journal.Select(request => Settled($"{request.Method} {request.Path}{request.Query} in {request.Headers.GetValueOrDefault("X-Namespace")}: {JsonCodec.ToJson(Sorted(request.Body ?? ""))}", tree)).Order(StringComparer.Ordinal)]);
    }

    /// <summary>What depends on nothing of each other is told in any order.</summary>
    static string[] Lines(string text) => [.. text.Split('\n').Order(StringComparer.Ordinal)];

    /// <summary>Node sends an object's names in the order in which they come, sorted or not; to Mixpeek it is the same.</summary>
    static PropertyValue Sorted(PropertyValue value) => value switch
    {
        MapValue map => MapValue.From(map.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => KeyValuePair.Create(entry.Key, Sorted(entry.Value)))),
        ListValue list => ListValue.From(list.Select(Sorted)),
        _ => value,
    };

    /// <summary>IDs become names, and names lose what chance gave them.</summary>
    static string Settled(string text, DeployedTree tree) =>
        Chance().Replace(tree.Names.Aggregate(text, (settled, name) => settled.Replace(name.Key, name.Value, StringComparison.Ordinal)), "");

    [GeneratedRegex("-[0-9a-f]{7}(?=[\"/?:])")]
    private static partial Regex Chance();
}
