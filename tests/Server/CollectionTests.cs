using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Values;

namespace Mixpeek.Local.Tests;

public sealed class CollectionTests(SharedServer shared)
{
    const string Titled = """  "title": {"type": "string"}  """;
    const string Mapped = """  "input_mappings": {"text": "title"}  """;

    static readonly string[] Nulls =
    [
        "description", "metadata", "schedule", "trigger_id", "taxonomy_applications", "cluster_applications", "alert_applications",
        "retriever_enrichments", "source_bucket_schemas", "last_schema_sync", "feature_extractor.params",
    ];

    readonly Api api = shared.Api;

    [Fact]
    public async Task A_new_collection_has_every_field_of_the_model_nested_ones_too()
    {
        var space = await api.SpaceAsync("text_extractor");
        var bucket = await space.BucketAsync(Titled);

        var reply = (await space.OverBucketsAsync([bucket], "text_extractor", """
            "input_mappings": {"text": "title"}, "field_passthrough": [{"source_path": "title"}]
            """)).Ok();

        Assert.StartsWith("col_", reply.Text("collection_id"), StringComparison.Ordinal);
        Assert.Equal(true, reply["enabled"]);
        Assert.Equal(
            Bag.Json($$"""
                {"type": "bucket", "bucket_ids": ["{{bucket}}"], "collection_id": null, "collection_ids": null,
                 "inherited_bucket_ids": null, "source_filters": null, "source_namespace_id": null}
                """),
            reply["source"]);
        Assert.Equal(
            Bag.Json("""{"source_path": "title", "target_path": null, "default": null, "required": false}"""),
            reply["feature_extractor.field_passthrough.0"]);
        Assert.Equal("text_extractor_v1", reply.Text("feature_extractor.feature_extractor_id"));
        Assert.Equal(false, reply["feature_extractor.include_all_source_fields"]);
        foreach (var field in Nulls)
            Assert.Equal(PropertyValue.Null, reply[field]);
    }

    [Fact]
    public async Task Parameters_are_completed_with_the_documented_defaults_and_others_are_kept()
    {
        var space = await api.SpaceAsync("text_extractor", "multimodal_extractor");
        var bucket = await space.BucketAsync("""  "title": {"type": "string"}, "clip": {"type": "video"}  """);

        var text = (await space.OverBucketsAsync([bucket], "text_extractor", Mapped)).Ok();
        var video = (await space.OverBucketsAsync([bucket], "multimodal_extractor", """
            "input_mappings": {"video": "clip"}, "parameters": {"run_ocr": true, "fps": 1, "generation_config": {"temperature": 0.1}}
            """)).Ok();

        Assert.Equal(
            Bag.Json("""
                {"extractor_type": "text_extractor", "source_type": "text", "split_by": "none", "chunk_size": 1000, "chunk_overlap": 0,
                 "segment_length_seconds": 120, "language": "en", "extract_captions": true, "response_shape": null, "llm_provider": null,
                 "llm_model": null, "llm_api_key": null}
                """),
            text["feature_extractor.parameters"]);
        Assert.Equal(true, video["feature_extractor.parameters.run_ocr"]);
        Assert.Equal(1, video.Number("feature_extractor.parameters.fps"));
        Assert.Equal("time", video.Text("feature_extractor.parameters.split_method"));
        Assert.Equal(0.1, video.Number("feature_extractor.parameters.generation_config.temperature"));
        Assert.Equal(1024, video.Number("feature_extractor.parameters.generation_config.max_output_tokens"));
    }

    [Theory]
    [InlineData("""{"chunk_size": 0}""", "chunk_size", "greater_than_equal")]
    [InlineData("""{"split_by": "verses"}""", "split_by", "enum")]
    [InlineData("""{"extract_captions": "yes"}""", "extract_captions", "bool_type")]
    [InlineData("""{"extractor_type": "image_extractor"}""", "extractor_type", "enum")]
    public async Task Parameters_that_the_extractor_cannot_have_are_refused(string parameters, string name, string type)
    {
        var space = await api.SpaceAsync("text_extractor");

        var bucket = await space.BucketAsync(Titled);

        var reply = await space.OverBucketsAsync([bucket], "text_extractor", $"{Mapped}, \"parameters\": {parameters}");

        reply.Malformed($"feature_extractor.parameters.{name}", type);
    }

    [Fact]
    public async Task Filters_and_applications_are_completed_at_any_depth()
    {
        var space = await api.SpaceAsync("text_extractor");
        var bucket = await space.BucketAsync(Titled);

        var reply = (await space.CollectionAsync(
            $$"""
            {"type": "bucket", "bucket_ids": ["{{bucket}}"],
             "source_filters": {"filters": {"AND": [{"field": "title", "value": "x"}, {"OR": [{"brand": "Acme"}]}]} } }
            """,
            "text_extractor",
            Mapped,
            """
            "taxonomy_applications": [{"taxonomy_id": "tax_1"}], "cluster_applications": [{"cluster_id": "clu_1"}],
            "alert_applications": [{
              "alert_id": "alt_1",
              "input_mappings": [{"input_key": "q", "source": {"source_type": "constant", "value": 1}}]}],
            "retriever_enrichments": [{
              "retriever_id": "ret_1",
              "input_mappings": [{"input_key": "q", "source": {"source_type": "document_field", "path": "text"}}],
              "write_back_fields": [{"source_field": "a", "target_field": "b"}]}]
            """)).Ok();

        Assert.Equal(
            Bag.Json("""
                {"AND": [{"field": "title", "operator": "eq", "value": "x"},
                         {"AND": null, "OR": [{"AND": null, "OR": null, "NOT": null, "case_sensitive": false, "brand": "Acme"}],
                          "NOT": null, "case_sensitive": false}],
                 "OR": null, "NOT": null, "case_sensitive": false}
                """),
            reply["source.source_filters.filters"]);
        Assert.Equal(
            Bag.Json("""
                {"taxonomy_id": "tax_1", "execution_mode": "materialize", "target_collection_id": null, "scroll_filters": null,
                 "execution_phase": 1, "priority": 0, "hierarchical_enrichment_style": "combined"}
                """),
            reply["taxonomy_applications.0"]);
        Assert.Equal(3600, reply.Number("cluster_applications.0.cooldown_seconds"));
        Assert.Equal("on_ingest", reply.Text("alert_applications.0.execution_mode"));
        Assert.Equal(PropertyValue.Null, reply["alert_applications.0.input_mappings.0.source.path"]);
        Assert.Equal("first", reply.Text("retriever_enrichments.0.write_back_fields.0.mode"));
        Assert.Equal((1.0, 1.0), (reply.Number("taxonomy_count"), reply.Number("retriever_count")));
    }

    [Theory]
    [InlineData(
        """  "taxonomy_applications": [{"taxonomy_id": "t", "colour": "red"}]  """,
        "taxonomy_applications.0.colour",
        "extra_forbidden")]
    [InlineData(
        """  "taxonomy_applications": [{"taxonomy_id": "t", "execution_phase": 4}]  """,
        "taxonomy_applications.0.execution_phase",
        "less_than_equal")]
    [InlineData(
        """  "alert_applications": [{"alert_id": "t", "input_mappings": []}]  """,
        "alert_applications.0.input_mappings",
        "too_short")]
    [InlineData(
        """  "retriever_enrichments": [{"retriever_id": "t", "input_mappings": []}]  """,
        "retriever_enrichments.0.write_back_fields",
        "missing")]
    [InlineData("""  "cluster_applications": {}  """, "cluster_applications", "list_type")]
    [InlineData("""  "schedule": {"trigger_type": "cron"}  """, "schedule.schedule_config", "missing")]
    [InlineData("""  "enabled": null  """, "enabled", "bool_type")]
    public async Task What_does_not_fit_the_model_is_refused(string more, string place, string type)
    {
        var space = await api.SpaceAsync("text_extractor");

        (await space.OverBucketsAsync(["bkt_any"], "text_extractor", Mapped, more)).Malformed(place, type);
    }

    [Theory]
    [InlineData("""{"video": 3}""", "feature_extractor.input_mappings.video", "string_type")]
    [InlineData("""[{"input": "video"}]""", "feature_extractor.input_mappings.0.input_key", "missing")]
    [InlineData("3", "feature_extractor.input_mappings", "dict_type")]
    public async Task Input_mappings_are_a_dictionary_of_paths_or_a_list_of_mappings(string mappings, string place, string type)
    {
        var space = await api.SpaceAsync("text_extractor");

        (await space.OverBucketsAsync(["bkt_any"], "text_extractor", $"\"input_mappings\": {mappings}")).Malformed(place, type);
    }

    [Fact]
    public async Task A_list_of_mappings_is_answered_as_a_list_completed()
    {
        var space = await api.SpaceAsync("text_extractor");

        var reply = (await space.OverBucketsAsync([await space.BucketAsync(Titled)], "text_extractor", """
            "input_mappings": [{"input_key": "text", "path": "$.title"}]
            """)).Ok();

        Assert.Equal(
            Bag.Value("""[{"input_key": "text", "source_type": null, "path": "$.title", "override": null}]"""),
            reply["feature_extractor.input_mappings"]);
    }

    [Fact]
    public async Task A_literal_maps_an_input_without_any_source_field()
    {
        var space = await api.SpaceAsync("text_extractor");
        var bucket = await space.BucketAsync(Titled);

        Task<Reply> Ask(string more) => space.OverBucketsAsync(
            [bucket], "text_extractor", $$"""  "input_mappings": [{"input_key": "text"{{more}}}]  """);

        (await Ask(""", "source_type": "literal", "override": "hello" """)).Ok();
        (await Ask(""", "override": "hello" """)).Ok();
        (await Ask(""", "source_type": "literal" """)).Invalid("feature_extractor.input_mappings.0.override");
        (await Ask("")).Invalid("feature_extractor.input_mappings.0.path");
    }

    [Fact]
    public async Task An_extractor_must_be_among_those_of_the_namespace()
    {
        var space = await api.SpaceAsync("text_extractor");

        var bucket = await space.BucketAsync("""  "clip": {"type": "video"}  """);

        (await space.OverBucketsAsync([bucket], "multimodal_extractor", """  "input_mappings": {"video": "clip"}  """))
            .Invalid("feature_extractor.feature_extractor_name", "multimodal_extractor");
    }

    [Fact]
    public async Task Params_must_be_those_of_the_namespace()
    {
        var created = (await api.PostAsync("/v1/namespaces", $$"""
            {"namespace_name": "{{Api.Unique("params")}}",
             "feature_extractors": [{"feature_extractor_name": "text_extractor", "version": "v1", "params": {"model": "a"} }]}
            """)).Ok();
        var space = api.In(created.Text("namespace_id"));
        var bucket = await space.BucketAsync(Titled);

        (await space.OverBucketsAsync([bucket], "text_extractor", $$"""{{Mapped}}, "params": {"model": "a"}""")).Ok();
        (await space.OverBucketsAsync([bucket], "text_extractor", $$"""{{Mapped}}, "params": {"model": "b"}"""))
            .Invalid("feature_extractor.params");
    }

    [Fact]
    public async Task A_name_is_unique_in_its_namespace_and_well_formed()
    {
        var space = await api.SpaceAsync("text_extractor");
        var first = await space.TextCollectionAsync();
        string Body(string name) => $$"""
            {"collection_name": "{{name}}", "source": {"type": "bucket", "bucket_ids": ["{{first.Text("source.bucket_ids.0")}}"]},
             "feature_extractor": {"feature_extractor_name": "text_extractor", "version": "v1", {{Mapped}} } }
            """;

        var second = (await space.PostAsync("/v1/collections", Body(first.Text("collection_name")))).Refused(409, "AlreadyExistsError");
        (await space.PostAsync("/v1/collections", Body("no spaces"))).Invalid("collection_name");

        Assert.Equal(first["collection_id"], second["error.details.collection_id"]);
        Assert.Equal(first.Body, (await space.GetAsync($"/v1/collections/{first.Text("collection_name")}")).Body);
        Assert.Equal(first.Body, (await space.GetAsync($"/v1/collections/{first.Text("collection_id")}")).Body);
    }

    [Fact]
    public async Task Deleting_is_done_at_once_and_leaves_what_is_below()
    {
        var space = await api.SpaceAsync("text_extractor");
        var upper = (await space.TextCollectionAsync()).Text("collection_id");
        var below = (await space.OverCollectionAsync(upper, "text_extractor", """  "input_mappings": {"text": "text"}  """)).Ok();

        (await space.DeleteAsync($"/v1/collections/{upper}")).Ok();

        (await space.GetAsync($"/v1/collections/{upper}")).Refused(404, "NotFoundError");
        (await space.DeleteAsync($"/v1/collections/{upper}")).Refused(404, "NotFoundError");
        Assert.Equal(2, (await space.GetAsync($"/v1/collections/{below.Text("collection_id")}")).List("source_lineage").Count);
    }

    [Fact]
    public async Task The_features_are_the_vector_indexes_by_their_address()
    {
        var space = await api.SpaceAsync("text_extractor");
        var created = await space.TextCollectionAsync();

        var reply = (await space.GetAsync($"/v1/collections/{created.Text("collection_id")}/features")).Ok();

        Assert.Equal("mixpeek://text_extractor@v1/embedding", reply.Text("features.0.feature_address"));
        Assert.Equal("text_extractor_v1_embedding", reply.Text("features.0.vector_index.name"));
        Assert.Equal(true, reply["features.0.primary"]);
    }
}
