using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Stack.Tests.Examples;

/// <summary>What exists is brought under management, from the server or from a manifest, and a preview then shows no changes.</summary>
public sealed class AdoptTests
{
    const string Key = "sk-canary-openai";

    static readonly string[] Secret = ["--secret-config", $"OPENAI_KEY={Key}"];

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_namespace_made_by_hand_is_imported_whole()
    {
        await using var example = await ExampleStack.OfAsync("adopt");
        await MakeByHandAsync(example.Server);

        var printed = await example.RunAsync(Cancellation, "import", "--all", "--namespace", "press_archive", "--yes");

        Assert.Contains("    = 4 imported\n", printed, StringComparison.Ordinal);
        Assert.DoesNotContain(Key, printed, StringComparison.Ordinal);
        var resources = printed[printed.IndexOf("\nresources:\n", StringComparison.Ordinal)..];
        await File.AppendAllTextAsync(example.Program, resources.Replace("[secret]", Key, StringComparison.Ordinal), Cancellation);
        await example.RunAsync(Cancellation, "preview", "--expect-no-changes");
    }

    [Fact]
    public async Task A_manifest_becomes_a_program_that_takes_over_what_exists()
    {
        await using var example = await ExampleStack.OfAsync("adopt");
        await MakeByHandAsync(example.Server);
        await ConvertAsync(example, "--import");
        var before = (await example.Server.JournalAsync()).Count;

        await example.RunAsync(Cancellation, ["up", "--yes", .. Secret]);

        Assert.All((await example.Server.JournalAsync()).Skip(before), request => Assert.True(
            request.Method == "GET" || request.Path.EndsWith("/list", StringComparison.Ordinal), request.ToString()));
        await example.RunAsync(Cancellation, ["preview", "--expect-no-changes", .. Secret]);
    }

    [Fact]
    public async Task A_manifest_becomes_a_program_that_creates_the_same()
    {
        await using var byHand = await LocalServer.StartAsync();
        await MakeByHandAsync(byHand);
        await using var example = await ExampleStack.OfAsync("adopt");
        await ConvertAsync(example);

        var printed = await example.RunAsync(Cancellation, ["up", "--yes", .. Secret]);

        await example.RunAsync(Cancellation, ["preview", "--expect-no-changes", .. Secret]);
        Assert.DoesNotContain(Key, printed, StringComparison.Ordinal);
        Assert.Equal(Names(await DeployedTree.OfAsync(byHand)), Names(await DeployedTree.OfAsync(example.Server)));
        var bodies = (await example.Server.JournalAsync()).Where(request => request.Method == "POST" && request.Path.Count(letter => letter == '/') == 2);
        Assert.Equal(4, bodies.Count());
        Assert.Contains(bodies, request => JsonCodec.ToJson(request.Body!).Contains(Key, StringComparison.Ordinal));
    }

    /// <summary>Objects and who is built on whom, by name.</summary>
    static string[] Names(DeployedTree tree) =>
        [.. tree.Sources.Select(pair => $"{tree.Names[pair.User]} on {tree.Names[pair.Source]}").Order(StringComparer.Ordinal)];

    static async Task ConvertAsync(ExampleStack example, params string[] options)
    {
        var (code, printed) = await example.TryAsync(Cancellation, ["convert", "mixpeek.yaml", "--plugin", Repository.Path("bin"), "--out", "Pulumi.yaml", .. options]);
        Assert.Equal(2, code);
        Assert.Equal(
            "warning: not converted: taxonomies[0] \"topics\": the provider has no resource for it\n"
            + "warning: not converted: retrievers[0] \"press_search\": the provider has no resource for it\n", printed);
        Assert.Contains("#   retrievers[0] \"press_search\": ", await File.ReadAllTextAsync(example.Program, Cancellation), StringComparison.Ordinal);
    }

    /// <summary>What mixpeek.yaml describes, by Mixpeek's API alone.</summary>
    static async Task MakeByHandAsync(LocalServer server)
    {
        var space = await PostAsync(server, "namespace", null, """
            {"namespace_name": "press_archive", "description": "Video archive of the press office",
             "feature_extractors": [
                {"feature_extractor_name": "multimodal_extractor", "version": "v1"}, {"feature_extractor_name": "text_extractor", "version": "v1"}],
             "payload_indexes": [{"field_name": "campaign_id", "type": "keyword"}]}
            """);
        var bucket = await PostAsync(server, "bucket", space, """
            {"bucket_name": "interviews", "description": "Interviews", "metadata": {"team": "press"},
             "bucket_schema": {"properties": {"video": {"type": "video", "required": true}, "campaign_id": {"type": "string"} } } }
            """);
        var segments = await PostAsync(server, "collection", space, $$"""
            {"collection_name": "interview_segments", "description": "Interviews in segments", "source": {"type": "bucket", "bucket_ids": ["{{bucket}}"]},
             "feature_extractor": {"feature_extractor_name": "multimodal_extractor", "version": "v1", "input_mappings": {"video": "video"},
                "field_passthrough": [{"source_path": "campaign_id"}],
                "parameters": {"split_method": "time", "time_split_interval": 10, "llm_api_key": "{{Key}}"} } }
            """);
        await PostAsync(server, "collection", space, $$"""
            {"collection_name": "interview_texts", "source": {"type": "collection", "collection_id": "{{segments}}"},
             "feature_extractor": {"feature_extractor_name": "text_extractor", "version": "v1", "input_mappings": {"text": "transcription"} } }
            """);
    }

    static async Task<string> PostAsync(LocalServer server, string kind, string? space, string body)
    {
        var answer = await server.SendAsync(HttpMethod.Post, $"/v1/{kind}s", body, space);
        return answer.Get($"{kind}_id") is TextValue id ? id.Value : throw new InvalidDataException($"{body}: {answer}");
    }
}
