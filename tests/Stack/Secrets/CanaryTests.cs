using System.Text;
using Pulumi.Mixpeek.Stack.Secrets;
using Pulumi.Mixpeek.Stack.Tests.Commands;
using Pulumi.Mixpeek.Stack.Tests.Projects;
using Pulumi.Mixpeek.Testing;
using Xunit;

namespace Pulumi.Mixpeek.Stack.Tests.Secrets;

/// <summary>A stack with secrets at many places, through all commands, through the real binaries: none is printed or kept in clear.</summary>
public sealed class CanaryTests
{
    const string Word = "canary", Passphrase = "canary passphrase";

    static readonly PassphraseSecrets Kept = PassphraseSecrets.Create(Passphrase);

    const string Program = """
        config:
          token: { type: string }
        resources:
          media:
            type: mixpeek:Namespace
            properties:
              namespaceName: media
              description: { fn::secret: canary-namespace-description }
              featureExtractors: [{ featureExtractorName: text_extractor, version: v1 }, { featureExtractorName: passthrough_extractor, version: v1 }]
              infrastructure: { qdrantCollection: vectors, qdrantUrl: "https://q.example", qdrantApiKey: canary-qdrant-key }
          raw:
            type: mixpeek:Bucket
            properties:
              namespace: ${media.id}
              bucketName: raw
              description: { fn::secret: canary-bucket-description }
              bucketSchema: { properties: { title: { type: string, default: { fn::secret: canary-default } } } }
              metadata: { token: "${token}", whole: { fn::secret: { inner: canary-inner } } }
          texts:
            type: mixpeek:Collection
            properties:
              collectionName: texts
              source: { buckets: ["${raw}"] }
              featureExtractor:
                featureExtractorName: text_extractor
                version: v1
                parameters: { llm_api_key: canary-llm-key }
                inputMappings: { text: { override: "${token}" } }
                fieldPassthrough: [{ sourcePath: title }]
          above:
            type: mixpeek:Collection
            properties:
              collectionName: above
              source: { collections: ["${texts}"] }
              featureExtractor: { featureExtractorName: passthrough_extractor, version: v1, fieldPassthrough: [{ sourcePath: title }] }
        outputs:
          token: ${token}
          lineage: ${above.sourceLineage}
          schemas: ${texts.sourceBucketSchemas}
        """;

    [Fact]
    public async Task No_command_prints_one_or_keeps_it_in_clear()
    {
        await using var server = await LocalServer.StartAsync();
        using var folder = Project(Program);
        await RunAsync(folder, server, "preview", "--diff");
        await RunAsync(folder, server, "up", "--yes");
        await RunAsync(folder, server, "preview", "--diff", "--expect-no-changes");
        await RunAsync(folder, server, "refresh", "--yes", "--diff");
        folder.With("Pulumi.yaml", Whole(Program.Replace("canary-bucket-description", "canary-changed", StringComparison.Ordinal)
            .Replace("canary-llm-key", "canary-llm-key-2", StringComparison.Ordinal)));
        await RunAsync(folder, server, "preview", "--json");
        await RunAsync(folder, server, "up", "--yes", "--diff");
        await RunAsync(folder, server, "destroy", "--yes");
        Assert.Contains(await server.JournalAsync(), entry => entry.Body is { } body && Values.JsonCodec.ToJson(body).Contains("canary-llm-key-2", StringComparison.Ordinal));
    }

    [Fact]
    public async Task No_failure_prints_one()
    {
        await using var server = await LocalServer.StartAsync();
        using var folder = Project(Program);
        await server.FaultAsync($$"""
            {"method": "POST", "path": "/v1/buckets", "kind": "status", "status": 422, "body": {"detail": [{"loc": ["body", "description"], "type": "value_error",
             "msg": "canary-bucket-description canary-default canary-inner canary-config-token and the key sk_canary_key_0123456789"}]} }
            """);
        var up = await RunAsync(folder, server, "up", "--yes", "--diff");
        Assert.Contains("[secret] [secret] [secret] [secret] and the key [secret]", up, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_import_keeps_the_keys_that_Mixpeek_shows_as_secrets()
    {
        await using var server = await LocalServer.StartAsync();
        await server.SendAsync(HttpMethod.Post, "/v1/namespaces", """
            {"namespace_name": "media", "feature_extractors": [{"feature_extractor_name": "text_extractor", "version": "v1"}]}
            """);
        await server.SendAsync(HttpMethod.Post, "/v1/buckets", """{"bucket_name": "raw", "bucket_schema": {"properties": {"text": {"type": "text"} } } }""", "media");
        await server.SendAsync(HttpMethod.Post, "/v1/collections", """
            {"collection_name": "texts", "source": {"type": "bucket", "bucket_ids": ["raw"]},
             "feature_extractor": {"feature_extractor_name": "text_extractor", "version": "v1", "input_mappings": {"text": "text"},
                                   "parameters": {"llm_api_key": "canary-llm-key"}}}
            """, "media");
        using var folder = Project("resources: {}");
        await RunAsync(folder, server, "import", "--yes", "mixpeek:index:Collection", "texts", "media/texts");
    }

    static Folder Project(string program) => new Folder()
        .With("Pulumi.yaml", Whole(program))
        .With("Pulumi.dev.yaml", $"encryptionsalt: {Kept.Salt}\nconfig:\n  kept:token:\n    secure: {Kept.Encrypt("canary-config-token")}\n");

    static string Whole(string program) => $"name: kept\nruntime: yaml\nplugins: {{providers: [{{name: mixpeek, path: \"{Repository.Path("bin")}\"}}]}}\n{program}";

    /// <summary>Runs a command, and looks at all that it printed and at every file that it left but the program.</summary>
    static async Task<string> RunAsync(Folder folder, LocalServer server, params string[] arguments)
    {
        var run = await StackProcess.RunAsync(folder.Path, new Dictionary<string, string>
        {
            ["MIXPEEK_BASE_URL"] = server.Url, ["MIXPEEK_API_KEY"] = "sk_canary_key_0123456789", ["PULUMI_CONFIG_PASSPHRASE"] = Passphrase,
        }, arguments);
        var command = string.Join(' ', arguments);
        AssertNone($"{command}: stdout", run.Output);
        AssertNone($"{command}: stderr", run.Errors);
        foreach (var file in Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories).Where(file => Path.GetFileName(file) != "Pulumi.yaml"))
            AssertNone($"{command}: {file}", Encoding.UTF8.GetString(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken)));
        return run.Output + run.Errors;
    }

    static void AssertNone(string where, string text) => Assert.True(!text.Contains(Word, StringComparison.Ordinal), $"{where}: {text}");
}
