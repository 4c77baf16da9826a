using Pulumi.Mixpeek.Testing;

namespace Mixpeek.Local.Tests;

public sealed class SchemaTests(SharedServer shared)
{
    const string Film = """
        "video": {"type": "video"}, "title": {"type": "string", "description": "as printed"}, "duration": {"type": "number"},
        "info": {"type": "object", "properties": {"author": {"type": "string"}, "tags": {"type": "array", "items": {"type": "string"}}}},
        "free": {"type": "object"}
        """;

    const string Mapped = """  "input_mappings": {"text": "title"}  """;

    readonly Api api = shared.Api;

    [Fact]
    public async Task Documents_have_what_is_passed_through_and_what_is_extracted()
    {
        var reply = await FilmAsync("text_extractor", $$"""
            {{Mapped}}, "field_passthrough": [
                {"source_path": "duration", "required": true},
                {"source_path": "title", "target_path": "name", "default": "none"},
                {"source_path": "info.author"}]
            """);

        Assert.Equal(["duration", "name", "author", "text", "text_extractor_v1_embedding"], reply.Names("output_schema.properties"));
        Assert.Equal("number", reply.Text("output_schema.properties.duration.type"));
        Assert.Equal(true, reply["output_schema.properties.duration.required"]);
        Assert.Equal("string", reply.Text("output_schema.properties.name.type"));
        Assert.Equal("none", reply.Text("output_schema.properties.name.default"));
        Assert.Equal("as printed", reply.Text("output_schema.properties.name.description"));
        Assert.Equal("string", reply.Text("output_schema.properties.author.type"));
        Assert.Equal("array", reply.Text("output_schema.properties.text_extractor_v1_embedding.type"));
    }

    [Fact]
    public async Task All_source_fields_pass_where_that_is_asked_for_and_renamed_ones_under_their_new_name()
    {
        var reply = await FilmAsync("text_extractor", $$"""
            {{Mapped}}, "include_all_source_fields": true, "field_passthrough": [{"source_path": "title", "target_path": "name"}]
            """);

        Assert.Equal(
            ["video", "duration", "info", "free", "name", "text", "text_extractor_v1_embedding"], reply.Names("output_schema.properties"));
    }

    [Fact]
    public async Task The_passthrough_extractor_hands_on_everything_unless_fields_are_named()
    {
        var all = await FilmAsync("passthrough_extractor", "");
        var one = await FilmAsync("passthrough_extractor", """  "field_passthrough": [{"source_path": "title"}]  """);

        Assert.Equal(["video", "title", "duration", "info", "free"], all.Names("output_schema.properties"));
        Assert.Equal(["title"], one.Names("output_schema.properties"));
        Assert.Empty(all.List("vector_indexes"));
    }

    [Theory]
    [InlineData("title")]
    [InlineData("$.title")]
    [InlineData("info.author")]
    [InlineData("$.info.tags.0")]
    [InlineData("info.tags[0]")]
    [InlineData("free.anything.below")]
    public async Task A_path_leads_to_a_source_field(string path) =>
        (await FilmAsync("text_extractor", $$"""  "input_mappings": {"text": "{{path}}"}  """)).Ok();

    [Theory]
    [InlineData("titel")]
    [InlineData("info.editor")]
    [InlineData("title.length")]
    [InlineData("$.")]
    public async Task A_path_that_leads_nowhere_is_refused_for_mappings_and_passthrough(string path)
    {
        var mapping = await AskAsync("text_extractor", $$"""  "input_mappings": {"text": "{{path}}"}  """);
        var passthrough = await AskAsync(
            "text_extractor", $$"""  {{Mapped}}, "field_passthrough": [{"source_path": "title"}, {"source_path": "{{path}}"}]  """);

        mapping.Invalid("feature_extractor.input_mappings.text", "not in the source's schema");
        passthrough.Invalid("feature_extractor.field_passthrough.1.source_path", "not in the source's schema");
    }

    [Theory]
    [InlineData("text_extractor", "", "feature_extractor.input_mappings.text")]
    [InlineData("text_extractor", """  "input_mappings": {"video": "video"}  """, "feature_extractor.input_mappings.video")]
    [InlineData("course_content_extractor", """  "input_mappings": {"srt": "title"}  """, "feature_extractor.input_mappings")]
    public async Task An_extractor_gets_the_inputs_that_it_needs_and_no_others(string extractor, string configuration, string place) =>
        (await AskAsync(extractor, configuration)).Invalid(place);

    [Fact]
    public async Task An_unknown_extractor_means_unknown_outputs_and_below_it_any_path_is_right()
    {
        var space = await api.SpaceAsync("scene_extractor", "text_extractor", "passthrough_extractor");
        var scenes = (await space.OverBucketsAsync([await space.BucketAsync(Film)], "scene_extractor", """
            "input_mappings": {"anything": "video"}, "field_passthrough": [{"source_path": "title"}], "parameters": {"depth": 3}
            """)).Ok();

        Assert.Equal(["title"], scenes.Names("output_schema.properties"));
        Assert.Equal(Bag.Json("""{"extractor_type": "scene_extractor", "depth": 3}"""), scenes["feature_extractor.parameters"]);
        Assert.Empty(scenes.List("vector_indexes"));
        Task<Reply> Captioned(Reply upper) => space.OverCollectionAsync(
            upper.Text("collection_id"), "text_extractor", """  "input_mappings": {"text": "caption"}  """);
        var named = (await Captioned(scenes)).Ok();

        // What passes everything on passes the unknown on; what names its outputs does not.
        var all = (await space.OverCollectionAsync(scenes.Text("collection_id"), "passthrough_extractor")).Ok();
        (await Captioned(all)).Ok();
        (await Captioned(named)).Invalid("feature_extractor.input_mappings.text");
    }

    [Fact]
    public async Task A_response_shape_adds_its_properties()
    {
        var reply = await FilmAsync("multimodal_extractor", """
            "input_mappings": {"video": "video"}, "parameters": {"response_shape": {"type": "object", "properties": {
                "products": {"type": "array", "items": {"type": "object", "properties": {"name": {"type": "string"}}}},
                "style": {"type": "string"}}}}
            """);

        Assert.Equal("string", reply.Text("output_schema.properties.products.items.properties.name.type"));
        Assert.Equal("string", reply.Text("output_schema.properties.style.type"));
    }

    [Fact]
    public async Task A_response_shape_in_words_adds_what_nobody_knows()
    {
        var space = await api.SpaceAsync("text_extractor");
        var upper = (await space.OverBucketsAsync([await space.BucketAsync(Film)], "text_extractor", """
            "input_mappings": {"text": "title"}, "parameters": {"response_shape": "the mood"}
            """)).Ok();
        (await space.OverCollectionAsync(upper.Text("collection_id"), "text_extractor", """  "input_mappings": {"text": "mood"}  """)).Ok();
    }

    [Fact]
    public async Task A_path_into_a_vector_is_none_into_the_source()
    {
        var space = await api.SpaceAsync("scene_extractor");
        (await space.OverBucketsAsync([await space.BucketAsync(Film)], "scene_extractor", """
            "input_mappings": [{"input_key": "embedding", "source_type": "vector", "path": "an_embedding"}]
            """)).Ok();
    }

    [Fact]
    public async Task Without_an_input_schema_it_is_the_sources()
    {
        var inferred = await FilmAsync("text_extractor", Mapped);
        var space = await api.SpaceAsync("text_extractor");
        var given = (await space.OverBucketsAsync(
            [await space.BucketAsync(Film)],
            "text_extractor",
            Mapped,
            """  "input_schema": {"properties": {"title": {"type": "string"}}}  """)).Ok();

        Assert.Equal(["video", "title", "duration", "info", "free"], inferred.Names("input_schema.properties"));
        Assert.Equal(["title"], given.Names("input_schema.properties"));
        Assert.Equal(false, given["input_schema.properties.title.required"]);
    }

    [Fact]
    public async Task The_lineage_grows_with_each_tier()
    {
        var space = await api.SpaceAsync("multimodal_extractor", "text_extractor", "passthrough_extractor");
        var bucket = await space.BucketAsync(Film);
        var first = (await space.OverBucketsAsync([bucket], "multimodal_extractor", """  "input_mappings": {"video": "video"}  """)).Ok();
        var second = (await space.OverCollectionAsync(
            first.Text("collection_id"), "text_extractor", """  "input_mappings": {"text": "transcription"}  """)).Ok();
        var third = (await space.OverCollectionAsync(second.Text("collection_id"), "passthrough_extractor")).Ok();

        Assert.Equal([1, 2, 3], new[] { first, second, third }.Select(reply => reply.List("source_lineage").Count));
        Assert.Equal(first["source_lineage.0"], third["source_lineage.0"]);
        Assert.Equal(second["source_lineage.1"], third["source_lineage.1"]);
        Assert.Equal(third["source"], third["source_lineage.2.source_config"]);
        Assert.Equal(third["feature_extractor"], third["source_lineage.2.feature_extractor"]);
        Assert.Equal(third["output_schema"], third["source_lineage.2.output_schema"]);
        Assert.Equal(bucket, third.Text("source.inherited_bucket_ids.0"));
        Assert.Equal(second["output_schema"], third["input_schema"]);
    }

    [Fact]
    public async Task A_collections_payload_indexes_are_those_of_its_namespace()
    {
        var created = (await api.PostAsync("/v1/namespaces", $$"""
            {"namespace_name": "{{Api.Unique("payload")}}", "payload_indexes": [{"field_name": "x", "type": "keyword"}],
             "feature_extractors": [{"feature_extractor_name": "text_extractor", "version": "v1"}]}
            """)).Ok();

        var reply = await api.In(created.Text("namespace_id")).TextCollectionAsync();

        Assert.Equal(created["payload_indexes"], reply["payload_indexes"]);
    }

    async Task<Reply> FilmAsync(string extractor, string configuration) => (await AskAsync(extractor, configuration)).Ok();

    async Task<Reply> AskAsync(string extractor, string configuration)
    {
        var space = await api.SpaceAsync(extractor);
        return await space.OverBucketsAsync([await space.BucketAsync(Film)], extractor, configuration);
    }
}
