using Pulumi.Mixpeek.Stack.Yaml.Syntax;
using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Stack.Tests.Examples;

/// <summary>Drift is noticed by the command that the workflow runs, and the cluster's manifests fit together.</summary>
public sealed class GitOpsTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_change_by_hand_fails_the_check_until_it_is_put_right()
    {
        await using var example = await ExampleStack.OfAsync("gitops");
        var check = await CheckAsync();
        await example.RunAsync(Cancellation, "up", "--yes", "--skip-preview");
        await example.RunAsync(Cancellation, check);
        var tree = await DeployedTree.OfAsync(example.Server);
        var (bucket, space) = tree.Sources.Single(pair => pair.User.StartsWith("bkt_", StringComparison.Ordinal));

        using var answer = await example.Server.RespondAsync(HttpMethod.Patch, $"/v1/buckets/{bucket}", """{"description": "by hand"}""", space);
        Assert.True(answer.IsSuccessStatusCode);
        foreach (var _ in Enumerable.Range(0, 2))
        {
            var (code, printed) = await example.TryAsync(Cancellation, check);
            Assert.Equal(7, code);
            Assert.Contains("~ description: \"Videos\" => \"by hand\"", printed, StringComparison.Ordinal);
            Assert.Contains("no changes were expected for refresh but changes were proposed", printed, StringComparison.Ordinal);
        }

        await example.RunAsync(Cancellation, "up", "--yes", "--skip-preview", "--refresh");
        await example.RunAsync(Cancellation, check);
    }

    [Fact]
    public async Task What_somebody_deleted_fails_the_check()
    {
        await using var example = await ExampleStack.OfAsync("gitops");
        await example.RunAsync(Cancellation, "up", "--yes", "--skip-preview");
        var tree = await DeployedTree.OfAsync(example.Server);
        var (collection, bucket) = tree.Sources.Single(pair => pair.Source.StartsWith("bkt_", StringComparison.Ordinal));
        var space = tree.Sources.Single(pair => pair.User == bucket).Source;

        using var answer = await example.Server.RespondAsync(HttpMethod.Delete, $"/v1/collections/{collection}", null, space);

        Assert.True(answer.IsSuccessStatusCode);
        Assert.Equal(7, (await example.TryAsync(Cancellation, await CheckAsync())).ExitCode);
    }

    [Fact]
    public void The_manifests_name_each_other_and_no_secret()
    {
        var (source, stack, access) = (Read("source.yaml"), Read("stack.yaml"), File.ReadAllText(File_("access.yaml")));
        var spec = (MapValue)stack["spec"];
        var reference = (MapValue)((MapValue)spec["fluxSource"])["sourceRef"];

        Assert.Equal((source["apiVersion"], source["kind"], ((MapValue)source["metadata"])["name"]), (reference["apiVersion"], reference["kind"], reference["name"]));
        Assert.Equal(((MapValue)source["metadata"])["namespace"], ((MapValue)stack["metadata"])["namespace"]);
        Assert.Contains($"name: {((TextValue)spec["serviceAccountName"]).Value}\n", access, StringComparison.Ordinal);
        Assert.Equal((true, true, true, false), (Flag(spec, "refresh"), Flag(spec, "expectNoRefreshChanges"), Flag(spec, "continueResyncOnCommitMatch"), Flag(spec, "destroyOnFinalize")));
        Assert.All(((MapValue)spec["envRefs"]).Values.Cast<MapValue>(), variable => Assert.Equal("Secret", variable["type"]));
    }

    /// <summary>The workflow's own command, without what only the Pulumi CLI needs.</summary>
    static async Task<string[]> CheckAsync()
    {
        var run = (await File.ReadAllLinesAsync(Repository.Path("examples", "gitops", ".github", "workflows", "drift.yml"), Cancellation))
            .Single(line => line.Contains("run: pulumi ", StringComparison.Ordinal)).Split("run: pulumi ")[1].Split(' ');
        Assert.Contains("--expect-no-changes", run);
        return [.. run.TakeWhile(argument => argument != "--cwd").Where(argument => argument != "--non-interactive")];
    }

    static bool Flag(MapValue spec, string name) => ((BoolValue)spec[name]).Value;

    static MapValue Read(string file) => Stack.Projects.NodeValues.Object(YamlReader.Read(file, File.ReadAllText(File_(file))), file);

    static string File_(string file) => Repository.Path("examples", "gitops", "cluster", file);
}
