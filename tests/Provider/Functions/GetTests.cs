using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Tests.Stage;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Functions;

/// <summary>Functions about one object: found by ID or name, in one request, with all that its resource has and its counters.</summary>
public sealed class GetTests(HandMadeTree tree) : IClassFixture<HandMadeTree>
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_namespace_is_told_with_its_counters()
    {
        MapValue told = MapValue.Empty;
        var requests = await tree.Mixpeek.DuringAsync(async () => told = await tree.Plugin.AskAsync("getNamespace", ("namespace", "media")));

        Assert.Equal(["GET /v1/namespaces/media"], requests.Select(request => request.ToString()));
        Assert.Equal((tree.Media, "media"), (told.TextAt("namespaceId"), told.TextAt("namespaceName")));
        Assert.Equal(Bag.Json("""{"bucketCount": 1, "objectCount": 1, "collectionCount": 5, "documentCount": 7}"""), Only(told, "bucketCount", "objectCount", "collectionCount", "documentCount"));
        Assert.Contains("multimodal_extractor", told["featureExtractors"].ToString(), StringComparison.Ordinal);
        Assert.NotEmpty(told.TextAt("updatedAt"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_bucket_is_told_by_ID_or_name_with_its_counters(bool byId)
    {
        var bucket = byId ? tree.Ids["raw"] : "raw";
        MapValue told = MapValue.Empty;
        var requests = await tree.Mixpeek.DuringAsync(async () =>
            told = await tree.Plugin.AskAsync("getBucket", ("bucket", bucket), ("namespace", byId ? tree.Media : "media")));

        var request = Assert.Single(requests);
        Assert.Equal(($"GET /v1/buckets/{bucket}", byId ? tree.Media : "media"), (request.ToString(), request.Headers["X-Namespace"]));
        Assert.Equal((tree.Ids["raw"], "raw", byId ? tree.Media : "media"), (told.TextAt("bucketId"), told.TextAt("bucketName"), told.TextAt("namespace")));
        Assert.Equal(Bag.Json("""
            {"bucketSchema": {"properties": {"video": {"type": "video"}, "clip": {"type": "video"}, "title": {"type": "string"}, "text": {"type": "text"}}},
             "objectCount": 1, "totalSizeBytes": 0, "isLocked": false, "status": "ACTIVE",
             "batchStats": {"total": 0, "active": 0, "completed": 0, "failed": 0}}
            """), Only(told, "bucketSchema", "objectCount", "totalSizeBytes", "isLocked", "status", "batchStats"));
        Assert.NotEmpty(told.TextAt("lastUploadAt"));
    }

    [Fact]
    public async Task A_collection_is_told_with_its_schemas_its_state_and_its_counters()
    {
        MapValue told = MapValue.Empty;
        var requests = await tree.Mixpeek.DuringAsync(async () =>
            told = await tree.Plugin.AskAsync("getCollection", ("collection", "segments"), ("namespace", "media")));

        Assert.Equal(["GET /v1/collections/segments", "GET /v1/collections/segments/lifecycle"], requests.Select(request => request.ToString()));
        Assert.All(requests, request => Assert.Equal("media", request.Headers["X-Namespace"]));
        Assert.Equal(Bag.Json($$"""
            {"collectionId": "{{tree.Ids["segments"]}}", "enabled": true, "lifecycleState": "active",
             "source": {"type": "bucket", "bucketIds": ["{{tree.Ids["raw"]}}"]},
             "documentCount": 7, "taxonomyCount": 0, "retrieverCount": 0, "schemaVersion": 1, "schemaSyncEnabled": true}
            """), Only(told, "collectionId", "enabled", "lifecycleState", "source", "documentCount", "taxonomyCount", "retrieverCount", "schemaVersion", "schemaSyncEnabled"));
        Assert.Contains("transcription", told.At("outputSchema").At("properties").Keys);
    }

    [Fact]
    public async Task A_collection_s_keys_to_other_services_stay_secret()
    {
        var told = await tree.Plugin.AskAsync("getCollection", ("collection", "transcripts"), ("namespace", "media"));

        var parameters = told.At("featureExtractor").At("parameters");
        Assert.Equal(Bag.Hidden("hush-hush"), parameters["llm_api_key"]);
        Assert.Equal("sentences", parameters.TextAt("split_by"));
        Assert.DoesNotContain("hush-hush", JsonCodec.ToJson(Secrecy.Shown.Visible(told["sourceLineage"])), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_namespace_s_vector_store_key_stays_secret()
    {
        var id = (await tree.Mixpeek.SendAsync("POST", "/v1/namespaces", """
            {"namespace_name": "dedicated", "feature_extractors": [{"feature_extractor_name": "text_extractor", "version": "v1"}],
             "infrastructure": {"qdrant_collection": "abc", "qdrant_url": "https://q.example.com", "qdrant_api_key": "hush-hush"}}
            """)).TextAt("namespace_id");
        try
        {
            var told = await tree.Plugin.AskAsync("getNamespace", ("namespace", id));
            Assert.Equal(Bag.Hidden("hush-hush"), told.At("infrastructure")["qdrantApiKey"]);
        }
        finally
        {
            await tree.Mixpeek.DeletedAsync($"/v1/namespaces/{id}");
        }
    }

    [Fact]
    public async Task A_collection_s_features_are_told_with_their_addresses()
    {
        MapValue told = MapValue.Empty;
        var requests = await tree.Mixpeek.DuringAsync(async () =>
            told = await tree.Plugin.AskAsync("getCollectionFeatures", ("collection", "segments"), ("namespace", "media")));

        Assert.Equal(["GET /v1/collections/segments/features"], requests.Select(request => request.ToString()));
        var features = ((ListValue)told["features"]).Cast<MapValue>().ToList();
        Assert.Equal(["mixpeek://multimodal_extractor@v1/multimodal_embedding true", "mixpeek://multimodal_extractor@v1/transcription_embedding false"],
            features.Select(feature => $"{feature.TextAt("featureAddress")} {JsonCodec.ToJson(feature["primary"])}"));
        Assert.Equal("multimodal_extractor_v1_multimodal_embedding", features[0].At("vectorIndex").TextAt("name"));
    }

    [Fact]
    public async Task A_collection_that_only_passes_fields_through_has_no_features() => Assert.Equal(
        Bag.Json("""{"features": []}"""), await tree.Plugin.AskAsync("getCollectionFeatures", ("collection", "kept"), ("namespace", "media")));

    [Fact]
    public async Task The_provider_s_own_namespace_counts_where_the_call_names_none()
    {
        await using var configured = await Stage.Plugin.ReadyAsync(
            Cancellation, Stage.Plugin.Towards(tree.Mixpeek.Url).With("namespace", "shared"));

        Assert.Equal(tree.Ids["assets"], (await configured.AskAsync("getBucket", ("bucket", "assets"))).TextAt("bucketId"));
        Assert.Equal(tree.Ids["raw"], (await configured.AskAsync("getBucket", ("bucket", "raw"), ("namespace", "media"))).TextAt("bucketId"));
        Assert.Equal(tree.Shared, (await configured.AskAsync("getNamespace")).TextAt("namespaceId"));
    }

    static MapValue Only(MapValue told, params string[] names) => told.Select((name, value) => names.Contains(name) ? value : null);
}
