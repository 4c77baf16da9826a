using Pulumi.Mixpeek.Stack.Tests.Commands;
using Pulumi.Mixpeek.Stack.Tests.Projects;
using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Stack.Tests.Functions;

/// <summary>The provider's functions in a YAML program, through the real binaries.</summary>
public sealed class FunctionCallTests
{
    const string Tree = """
        resources:
          media:
            type: mixpeek:Namespace
            properties:
              namespaceName: media
              featureExtractors: [{ featureExtractorName: multimodal_extractor, version: v1 }]
          raw:
            type: mixpeek:Bucket
            properties: { namespace: "${media.id}", bucketName: raw, bucketSchema: { properties: { video: { type: video } } } }
          segments:
            type: mixpeek:Collection
            properties:
              collectionName: segments
              source: { buckets: ["${raw}"] }
              featureExtractor: { featureExtractorName: multimodal_extractor, version: v1, inputMappings: { video: video } }
          copy:
            type: mixpeek:Bucket
            properties: { namespace: "${media.id}", bucketName: copy, bucketSchema: "${told.bucketSchema}" }
        variables:
          told: { fn::mixpeek:getBucket: { bucket: "${raw.id}", namespace: "${media.id}" } }
          state:
            fn::invoke:
              function: mixpeek:index:getCollection
              arguments: { collection: "${segments.id}", namespace: "${media.id}" }
              return: lifecycleState
          tree:
            fn::invoke:
              function: mixpeek:getDecompositionTree
              arguments: { namespace: "${media.id}" }
              options: { dependsOn: ["${segments}", "${copy}"] }
        outputs:
          objects: ${told.objectCount}
          state: ${state}
          drawing: ${tree.mermaid}
        """;

    [Fact]
    public async Task A_call_waits_for_what_it_is_about_and_a_preview_sends_none_that_is_not_known()
    {
        await using var server = await LocalServer.StartAsync();
        using var folder = Project(Tree);

        var preview = await RunAsync(folder, server, "preview");
        Assert.Contains("    drawing: [unknown]\n    objects: [unknown]\n    state  : [unknown]\n", preview, StringComparison.Ordinal);
        Assert.Empty(await server.JournalAsync());

        var up = await RunAsync(folder, server, "up", "--yes", "--skip-preview");
        Assert.Contains("    objects: 0\n    state  : \"active\"\n", up, StringComparison.Ordinal);
        var ids = await IdsAsync(server);
        Assert.Contains(string.Join(@"\n", [
            "flowchart LR",
            $"""    {ids["copy"]}[(\"copy\")]""",
            $"""    {ids["raw"]}[(\"raw\")]""",
            $"""    {ids["segments"]}[\"segments<br/>multimodal_extractor v1\"]""",
            $"    {ids["raw"]} --> {ids["segments"]}",
        ]), up, StringComparison.Ordinal);

        // By now all is known, and a preview asks; what the functions tell is what the state has.
        await RunAsync(folder, server, "preview", "--expect-no-changes");
    }

    [Fact]
    public async Task What_is_not_found_stops_the_program_with_the_provider_s_words()
    {
        await using var server = await LocalServer.StartAsync();
        await server.SendAsync(HttpMethod.Post, "/v1/namespaces", """
            {"namespace_name": "media", "feature_extractors": [{"feature_extractor_name": "text_extractor", "version": "v1"}]}
            """);
        using var folder = Project("""
            variables: { told: { fn::mixpeek:getBucket: { bucket: moon, namespace: media } } }
            outputs: { id: "${told.bucketId}" }
            """);

        var preview = await StackProcess.RunAsync(folder.Path, Environment(server), "preview");

        Assert.Equal(1, preview.ExitCode);
        Assert.Contains("mixpeek:index:getBucket failed: ", preview.Output, StringComparison.Ordinal);
        Assert.Contains("reading bucket \"moon\": GET /v1/buckets/moon answered 404", preview.Output, StringComparison.Ordinal);
        Assert.Contains("mixpeek:listBuckets shows those that there are", preview.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bad_arguments_are_told_all_at_once()
    {
        await using var server = await LocalServer.StartAsync();
        using var folder = Project("""
            variables: { told: { fn::mixpeek:listBuckets: { filters: { AND: [{ field: bucket_name, operator: like, value: a }] } } } }
            outputs: { buckets: "${told.buckets}" }
            """);

        var preview = await StackProcess.RunAsync(folder.Path, Environment(server), "preview");

        Assert.Equal(1, preview.ExitCode);
        Assert.Contains("filters.AND[0].operator: \"like\" is not one of ", preview.Output, StringComparison.Ordinal);
        Assert.Contains("namespace: none is given: set it in the call", preview.Output, StringComparison.Ordinal);
        Assert.Empty(await server.JournalAsync());
    }

    static Folder Project(string program) => new Folder().With(
        "Pulumi.yaml", $"name: asks\nruntime: yaml\nplugins: {{providers: [{{name: mixpeek, path: \"{Repository.Path("bin")}\"}}]}}\n{program}");

    static Dictionary<string, string> Environment(LocalServer server) =>
        new() { ["MIXPEEK_BASE_URL"] = server.Url, ["MIXPEEK_API_KEY"] = "sk_test_functions" };

    static async Task<string> RunAsync(Folder folder, LocalServer server, params string[] arguments)
    {
        var run = await StackProcess.RunAsync(folder.Path, Environment(server), arguments);
        Assert.True(run.ExitCode == 0, $"{run.Output}{run.Errors}");
        return run.Output;
    }

    static async Task<Dictionary<string, string>> IdsAsync(LocalServer server)
    {
        var buckets = (ListValue)(await server.SendAsync(HttpMethod.Post, "/v1/buckets/list", "{}", "media"))["results"];
        var collections = (ListValue)(await server.SendAsync(HttpMethod.Post, "/v1/collections/list", "{}", "media"))["results"];
        return buckets.Select(item => Named((MapValue)item, "bucket")).Concat(collections.Select(item => Named((MapValue)item, "collection"))).ToDictionary();
    }

    static KeyValuePair<string, string> Named(MapValue item, string kind) =>
        new(((TextValue)item[$"{kind}_name"]).Value, ((TextValue)item[$"{kind}_id"]).Value);
}
