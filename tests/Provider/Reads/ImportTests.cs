using Grpc.Core;
using Pulumi.Mixpeek.Protocol;
using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Tests.Stage;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Reads;

/// <summary>Imports of what was made by hand: by every form of an ID, one by one and many at once, and the preview after it.</summary>
public sealed class ImportTests(ServerPool servers)
{
    /// <summary>What was made by hand, as a user would have written it.</summary>
    static MapValue Written(string kind, string space, ByHand made) => kind switch
    {
        "Namespace" => Bag.Json("""
            {"namespaceName": "stage", "description": "by hand", "autoCreateIndexes": true,
             "featureExtractors": [{"featureExtractorName": "multimodal_extractor", "version": "v1"},
                                   {"featureExtractorName": "text_extractor", "version": "v1"}],
             "payloadIndexes": [{"fieldName": "title", "type": "keyword"}]}
            """),
        "Bucket" => Bag.Json($$"""
            {"namespace": "{{space}}", "bucketName": "raw", "description": "by hand", "metadata": {"some_Key": {"b": [1, null]} },
             "bucketSchema": {"properties": {"video": {"type": "video"}, "title": {"type": "string", "required": true} } },
             "uniqueKey": {"fields": ["title"], "defaultPolicy": "upsert"} }
            """),
        _ => Bag.Json($$"""
            {"namespace": "{{space}}", "collectionName": "segments", "description": "by hand", "enabled": false, "metadata": {"team": "a"},
             "source": {"type": "bucket", "bucketIds": ["{{made.Bucket}}"]},
             "featureExtractor": {"featureExtractorName": "multimodal_extractor", "version": "v1", "inputMappings": {"video": "video"},
                                  "fieldPassthrough": [{"sourcePath": "title", "targetPath": "headline"}]} }
            """),
    };

    [Theory]
    [InlineData("Namespace", "{id}")]
    [InlineData("Namespace", "{name}")]
    [InlineData("Bucket", "{ns}/{id}")]
    [InlineData("Bucket", "{ns}/{name}")]
    [InlineData("Bucket", "stage/{id}")]
    [InlineData("Bucket", "stage/{name}")]
    [InlineData("Collection", "{ns}/{id}")]
    [InlineData("Collection", "{ns}/{name}")]
    [InlineData("Collection", "stage/{id}")]
    [InlineData("Collection", "stage/{name}")]
    public async Task An_import_holds_what_a_user_would_have_written_and_a_preview_after_it_is_empty(string kind, string form)
    {
        await using var scene = await Scene.OpenAsync(servers);
        var made = await MakeAsync(scene);

        var space = form.StartsWith("stage", StringComparison.Ordinal) ? "stage" : made.Space;
        await ImportedAsync(scene, kind, made.Fill(kind, form), made.Id(kind), Written(kind, space, made));
    }

    [Theory]
    [InlineData("Bucket", "{id}", "{ns}")]
    [InlineData("Bucket", "{name}", "stage")]
    [InlineData("Collection", "{id}", "stage")]
    [InlineData("Collection", "{name}", "{ns}")]
    public async Task A_bare_ID_or_name_is_one_of_the_configured_namespace(string kind, string form, string configured)
    {
        await using var scene = await Scene.OpenAsync(servers);
        var made = await MakeAsync(scene);
        var space = made.Fill(kind, configured);
        await scene.NextPhaseAsync(MapValue.Of(("namespace", space)));

        await ImportedAsync(scene, kind, made.Fill(kind, form), made.Id(kind), Written(kind, space, made));
    }

    [Theory]
    [InlineData("Namespace")]
    [InlineData("Bucket")]
    [InlineData("Collection")]
    public async Task An_import_that_a_listing_answers_is_the_same(string kind)
    {
        await using var scene = await Scene.OpenAsync(servers);
        var made = await MakeAsync(scene);
        var before = kind == "Namespace" ? "" : "{ns}/";

        var requests = await scene.Mixpeek.DuringAsync(async () =>
        {
            foreach (var form in new[] { "{id}", "{name}", "{id}", "{name}" })
                await ImportedAsync(scene, kind, made.Fill(kind, before + form), made.Id(kind), Written(kind, made.Space, made));
        });

        Assert.Equal(["GET", "POST"], requests.Select(request => request.Method));
    }

    [Fact]
    public async Task A_tier_over_a_tier_is_imported_with_its_source_by_ID_and_without_what_Mixpeek_fills_in()
    {
        await using var scene = await Scene.OpenAsync(servers);
        var made = await MakeAsync(scene);
        var id = (await scene.Mixpeek.SendAsync("POST", "/v1/collections", $$"""
            {"collection_name": "transcripts", "source": {"type": "collection", "collection_id": "{{made.Collection}}"},
             "feature_extractor": {"feature_extractor_name": "text_extractor", "version": "v1",
                                   "input_mappings": {"text": "transcription"} } }
            """, made.Space)).TextAt("collection_id");

        await ImportedAsync(scene, "Collection", $"{made.Space}/transcripts", id, Bag.Json($$"""
            {"namespace": "{{made.Space}}", "collectionName": "transcripts",
             "source": {"type": "collection", "collectionId": "{{made.Collection}}"},
             "featureExtractor": {"featureExtractorName": "text_extractor", "version": "v1", "inputMappings": {"text": "transcription"} } }
            """));
    }

    /// <summary>What must be given is there in a program even where it says nothing, so an import has it.</summary>
    [Fact]
    public async Task A_bucket_without_fields_is_imported_with_its_empty_schema()
    {
        await using var scene = await Scene.OpenAsync(servers);
        var made = await MakeAsync(scene);
        var id = (await scene.Mixpeek.SendAsync(
            "POST", "/v1/buckets", """{"bucket_name": "empty", "bucket_schema": {"properties": {} } }""", made.Space)).TextAt("bucket_id");

        await ImportedAsync(scene, "Bucket", $"{made.Space}/empty", id, Bag.Json($$"""
            {"namespace": "{{made.Space}}", "bucketName": "empty", "bucketSchema": {"properties": {} } }
            """));
    }

    [Theory]
    [InlineData("/{id}")]
    [InlineData("{ns}/")]
    [InlineData("/")]
    public async Task An_ID_with_half_missing_is_told_how_it_should_look(string form)
    {
        await using var scene = await Scene.OpenAsync(servers);
        var made = await MakeAsync(scene);
        await scene.NextPhaseAsync(MapValue.Of(("namespace", made.Space)));

        var refused = await Assert.ThrowsAsync<RpcException>(() => scene.Managed("Bucket").ImportAsync(made.Fill("Bucket", form)));

        Assert.Contains("expected an ID, a name, or NAMESPACE/ID", refused.Status.Detail, StringComparison.Ordinal);
    }

    static async Task ImportedAsync(Scene scene, string kind, string asked, string id, MapValue written)
    {
        var resource = scene.Managed(kind, "imported");
        var read = await resource.ImportAsync(asked);
        Assert.Equal(id, read.Id);
        (resource.Id, resource.Inputs, resource.Outputs) = (read.Id, read.Inputs.Bagged(), read.Properties.Bagged());
        Assert.Equal(written, resource.Inputs);
        var diff = await resource.DiffAsync(await resource.CheckedAsync(resource.Inputs));
        Assert.Equal([], diff.Lines());
        Assert.Equal(DiffResponse.Types.DiffChanges.DiffNone, diff.Changes);
        var again = await resource.ReadAsync();
        Assert.Equal((resource.Id, resource.Inputs, resource.Outputs), (again.Id, again.Inputs.Bagged(), again.Properties.Bagged()));
    }

    static async Task<ByHand> MakeAsync(Scene scene)
    {
        var space = (await scene.Mixpeek.SendAsync("POST", "/v1/namespaces", """
            {"namespace_name": "stage", "description": "by hand", "auto_create_indexes": true,
             "feature_extractors": [{"feature_extractor_name": "multimodal_extractor", "version": "v1"},
                                    {"feature_extractor_name": "text_extractor", "version": "v1"}],
             "payload_indexes": [{"field_name": "title", "type": "keyword"}]}
            """)).TextAt("namespace_id");
        var bucket = (await scene.Mixpeek.SendAsync("POST", "/v1/buckets", """
            {"bucket_name": "raw", "description": "by hand", "metadata": {"some_Key": {"b": [1, null]} },
             "bucket_schema": {"properties": {"video": {"type": "video"}, "title": {"type": "string", "required": true} } },
             "unique_key": {"fields": ["title"], "default_policy": "upsert"} }
            """, space)).TextAt("bucket_id");
        await scene.Mixpeek.ObjectAsync(space, bucket);
        var collection = (await scene.Mixpeek.SendAsync("POST", "/v1/collections", $$"""
            {"collection_name": "segments", "description": "by hand", "enabled": false, "metadata": {"team": "a"},
             "source": {"type": "bucket", "bucket_ids": ["{{bucket}}"]},
             "feature_extractor": {"feature_extractor_name": "multimodal_extractor", "version": "v1", "input_mappings": {"video": "video"},
                                   "field_passthrough": [{"source_path": "title", "target_path": "headline"}]} }
            """, space)).TextAt("collection_id");
        await scene.Mixpeek.Server.SetDocumentsAsync(collection, 5);
        return new(space, bucket, collection);
    }

    /// <summary>One of each kind, made without a program.</summary>
    sealed record ByHand(string Space, string Bucket, string Collection)
    {
        public string Id(string kind) => kind switch { "Namespace" => Space, "Bucket" => Bucket, _ => Collection };

        public string Fill(string kind, string form) => form
            .Replace("{ns}", Space, StringComparison.Ordinal)
            .Replace("{id}", Id(kind), StringComparison.Ordinal)
            .Replace("{name}", kind switch { "Namespace" => "stage", "Bucket" => "raw", _ => "segments" }, StringComparison.Ordinal);
    }
}
