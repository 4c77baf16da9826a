using Pulumi.Mixpeek.Stack.Tests.Corpus;
using Pulumi.Mixpeek.Stack.Tests.Projects;
using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Stack.Tests.Docs;

/// <summary>What docs/interrupted-updates.md tells its reader to run.</summary>
public sealed class InterruptedUpdateTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>The state is one that the CLI exports; here the stack runner's own, which has the same form.</summary>
    [Fact]
    public async Task An_object_that_no_state_knows_is_found_by_its_absence_from_the_state()
    {
        await using var server = await LocalServer.StartAsync();
        using var folder = new Folder().With("Pulumi.yaml", await File.ReadAllTextAsync(Repository.Path("tests", "Stack", "Docs", "Ground.yaml"), Cancellation));
        await DeployedExample.OfAsync(folder.Path, server, Cancellation);
        var state = Path.Combine(folder.Path, "state.json");
        File.Copy(Path.Combine(folder.Path, ".pulumi", "stacks", "dev.json"), state);
        var media = ((ListValue)(await server.SendAsync(HttpMethod.Post, "/v1/namespaces/list", "{}"))["results"]).Cast<MapValue>().Single();
        await server.SendAsync(
            HttpMethod.Post, "/v1/buckets", """{"bucket_name": "raw-1a2b3c4", "bucket_schema": {"properties": {"body": {"type": "text"}}}}""", ((TextValue)media["namespace_id"]).Value);

        string[] find = ["import", "--all", "--namespace", "media", "--state", state, "--preview-only", "--secret-config", $"mixpeek:apiKey={LocalServer.Key}"];
        var (exitCode, printed) = await CorpusRunner.RunAsync(folder, server.Url, Cancellation, find);

        Assert.True(exitCode == 0, printed);
        Assert.StartsWith("Found 1 resource to import in namespace media; 3 more in it are in the stack already.\n", printed, StringComparison.Ordinal);
        Assert.Contains(" mixpeek:index:Bucket raw-1a2b3c4 import", printed, StringComparison.Ordinal);
    }
}
