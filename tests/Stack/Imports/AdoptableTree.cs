using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Tests.Imports;

/// <summary>A tree of four tiers that somebody made by hand, a later tier before an earlier one's name, with odd things in it.</summary>
sealed class AdoptableTree : IAsyncDisposable
{
    AdoptableTree(LocalServer server) => Server = server;

    public LocalServer Server { get; }

    /// <summary>The objects' IDs by their names.</summary>
    public Dictionary<string, string> Ids { get; } = [];

    /// <summary>Who is built on whom, by the names that an import gives them.</summary>
    public IReadOnlyList<(string User, string Source)> Sources { get; } =
    [
        ("raw", "media"), ("spare", "media"), ("segments", "raw"), ("all", "raw"), ("all", "spare"), ("transcripts", "segments"),
        ("raw-collection", "transcripts"), ("quotes", "raw-collection"), ("shared", "media"),
    ];

    public IReadOnlyDictionary<string, string> Environment =>
        new Dictionary<string, string> { ["MIXPEEK_BASE_URL"] = Server.Url, ["MIXPEEK_API_KEY"] = "sk_test_adoption" };

    public static async Task<AdoptableTree> MakeAsync()
    {
        var tree = new AdoptableTree(await LocalServer.StartAsync());
        foreach (var name in new[] { "media", "elsewhere" })
            tree.Ids[name] = await tree.PostAsync("namespace", null, $$"""
                {"namespace_name": "{{name}}", "description": "costs ${much}, $$ that is",
                 "feature_extractors": [
                    {"feature_extractor_name": "multimodal_extractor", "version": "v1"}, {"feature_extractor_name": "text_extractor", "version": "v1"},
                    {"feature_extractor_name": "passthrough_extractor", "version": "v1"}],
                 "payload_indexes": [{"field_name": "title", "type": "text"}]}
                """);
        tree.Ids["raw"] = await tree.BucketAsync("media", "raw");
        tree.Ids["spare"] = await tree.BucketAsync("media", "spare");
        tree.Ids["assets"] = await tree.BucketAsync("elsewhere", "assets");
        tree.Ids["segments"] = await tree.CollectionAsync("segments", "multimodal_extractor", """{"video": "video"}""", $$"""
            {"type": "bucket", "bucket_ids": ["{{tree.Ids["raw"]}}"]}
            """);
        tree.Ids["all"] = await tree.CollectionAsync("all", "passthrough_extractor", "{}", $$"""
            {"type": "bucket", "bucket_ids": ["{{tree.Ids["raw"]}}", "{{tree.Ids["spare"]}}"]}
            """);
        tree.Ids["transcripts"] = await tree.CollectionAsync("transcripts", "text_extractor", """{"text": "transcription"}""", $$"""
            {"type": "collection", "collection_id": "{{tree.Ids["segments"]}}"}
            """);
        tree.Ids["raw (collection)"] = await tree.CollectionAsync("raw", "text_extractor", """{"text": "text"}""", $$"""
            {"type": "collection", "collection_ids": ["{{tree.Ids["transcripts"]}}"]}
            """);
        tree.Ids["quotes"] = await tree.CollectionAsync("quotes", "passthrough_extractor", "{}", $$"""
            {"type": "collection", "collection_id": "{{tree.Ids["raw (collection)"]}}"}
            """);
        tree.Ids["shared"] = await tree.CollectionAsync("shared", "passthrough_extractor", "{}", $$"""
            {"type": "bucket", "bucket_ids": ["{{tree.Ids["assets"]}}"], "source_namespace_id": "{{tree.Ids["elsewhere"]}}"}
            """);
        return tree;
    }

    public ValueTask DisposeAsync() => Server.DisposeAsync();

    Task<string> BucketAsync(string home, string name) => PostAsync("bucket", home, $$"""
        {"bucket_name": "{{name}}", "bucket_schema": {"properties": {"video": {"type": "video", "required": true}, "title": {"type": "string"} } },
         "unique_key": {"fields": ["title"]}, "metadata": {"owner": "media", "tags": ["a", 1, true, null]} }
        """);

    Task<string> CollectionAsync(string name, string extractor, string mappings, string source) => PostAsync("collection", "media", $$"""
        {"collection_name": "{{name}}", "source": {{source}}, "enabled": {{(name == "all" ? "false" : "true")}},
         "feature_extractor": {"feature_extractor_name": "{{extractor}}", "version": "v1", "input_mappings": {{mappings}} } }
        """);

    async Task<string> PostAsync(string kind, string? home, string body)
    {
        var answer = await Server.SendAsync(HttpMethod.Post, $"/v1/{kind}s", body, home is null ? null : Ids[home]);
        return answer.Get($"{kind}_id") is TextValue id ? id.Value : throw new InvalidDataException($"{body}: {answer}");
    }
}
