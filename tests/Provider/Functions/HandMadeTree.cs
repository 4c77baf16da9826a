using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Tests.Stage;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Functions;

/// <summary>
/// Two namespaces with two tiers over two buckets, made beside the provider, and a plugin that is asked about them; shared by a
/// class of tests, since functions change nothing.
/// </summary>
public sealed class HandMadeTree : IAsyncLifetime
{
    LocalServer server = null!;

    internal Stage.Mixpeek Mixpeek { get; private set; } = null!;

    internal PluginProcess Plugin { get; private set; } = null!;

    internal string Media { get; private set; } = "";

    internal string Shared { get; private set; } = "";

    /// <summary>The IDs of buckets and collections by their names.</summary>
    internal Dictionary<string, string> Ids { get; } = [];

    public async ValueTask InitializeAsync()
    {
        server = await LocalServer.StartAsync();
        Mixpeek = new(server);
        (Media, Shared) = (await Mixpeek.NamespaceAsync("media"), await Mixpeek.NamespaceAsync("shared"));
        Ids["raw"] = await Mixpeek.BucketAsync(Media, "raw");
        Ids["assets"] = await Mixpeek.BucketAsync(Shared, "assets");
        await Mixpeek.ObjectAsync(Media, Ids["raw"]);
        await CollectionAsync("segments", Buckets("raw"), "multimodal_extractor", """{"video": "video"}""");
        await CollectionAsync("clips", Buckets("raw"), "multimodal_extractor", """{"video": "clip"}""");
        await CollectionAsync("transcripts", Collections("segments"), "text_extractor", """{"text": "transcription"}""", """{"split_by": "sentences", "llm_api_key": "hush-hush"}""");
        await CollectionAsync("kept", Buckets("assets").With("source_namespace_id", Shared), "passthrough_extractor", "{}");
        await CollectionAsync("titles", Collections("segments", "clips"), "passthrough_extractor", "{}");
        await server.SetDocumentsAsync(Ids["segments"], 7);
        Plugin = await Stage.Plugin.ReadyAsync(CancellationToken.None, Stage.Plugin.Towards(server.Url));
    }

    public async ValueTask DisposeAsync()
    {
        await Plugin.DisposeAsync();
        await server.DisposeAsync();
    }

    async Task CollectionAsync(string name, MapValue source, string extractor, string mappings, string parameters = "{}") =>
        Ids[name] = (await Mixpeek.SendAsync("POST", "/v1/collections", JsonCodec.ToJson(MapValue.Of(
            ("collection_name", name),
            ("source", source),
            ("feature_extractor", MapValue.Of(
                ("feature_extractor_name", extractor),
                ("version", "v1"),
                ("parameters", Bag.Json(parameters)),
                ("input_mappings", Bag.Json(mappings)))))), Media)).TextAt("collection_id");

    MapValue Buckets(params string[] names) => MapValue.Of(("type", "bucket"), ("bucket_ids", ListValue.From(names.Select(IdOf))));

    MapValue Collections(params string[] names) => MapValue.Of(("type", "collection"), ("collection_ids", ListValue.From(names.Select(IdOf))));

    PropertyValue IdOf(string name) => Ids[name];
}
