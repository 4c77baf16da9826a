using Pulumi.Mixpeek.Values;

namespace Mixpeek.Local.Tests;

public sealed class ExtractorTests(SharedServer shared)
{
    const string E5 = "intfloat__multilingual_e5_large_instruct 1024";
    const string Jina = "jinaai__jina_embeddings_v2_base_code 768";
    const string Siglip = "google__siglip_base_patch16_224 768";

    readonly Api api = shared.Api;

    [Theory]
    [InlineData("passthrough_extractor", "")]
    [InlineData("text_extractor", "text_extractor_v1_embedding 1024")]
    [InlineData("image_extractor", "image_extractor_v1_embedding 768")]
    [InlineData(
        "multimodal_extractor",
        "multimodal_extractor_v1_multimodal_embedding 1408, multimodal_extractor_v1_transcription_embedding 1024")]
    [InlineData("face_identity_extractor", "face_identity_extractor_v1_embedding 512")]
    [InlineData("document_graph_extractor", "document_graph_extractor_v1_text_embedding 1024")]
    [InlineData("course_content_extractor", $"{E5}, {Jina}, {Siglip}")]
    [InlineData("web_scraper", $"{E5}, {Jina}, {Siglip}")]
    public async Task A_built_in_extractor_has_its_vector_indexes(string name, string indexes)
    {
        var reply = (await api.GetAsync($"/v1/collections/features/extractors/{name}_v1")).Ok();

        Assert.Equal(name, reply.Text("feature_extractor_name"));
        var stored = reply.List("required_vector_indexes").Cast<MapValue>().Select(vector => (MapValue)vector["index"])
            .Select(index => (((TextValue)index["name"]).Value, ((NumberValue)index["dimensions"]).Value)).ToList();
        Assert.Equal(indexes, string.Join(", ", stored.Select(index => $"{index.Item1} {index.Item2}")));
        Assert.All(stored, index => Assert.Contains(index.Item1, reply.Names("output_schema.properties")));
    }

    [Theory]
    [InlineData("text_extractor", "text", "text text_extractor_v1_embedding")]
    [InlineData(
        "multimodal_extractor",
        "video image text gif custom_thumbnail",
        "start_time end_time transcription description ocr_text thumbnail_url source_video_url video_segment_url "
        + "multimodal_extractor_v1_multimodal_embedding multimodal_extractor_v1_transcription_embedding")]
    [InlineData("image_extractor", "image", "image_extractor_v1_embedding processing_time_ms thumbnail_url")]
    [InlineData(
        "document_graph_extractor",
        "pdf",
        "text object_type bbox page_number confidence_tag confidence_score "
        + "document_graph_extractor_v1_text_embedding page_image_url segment_thumbnail_url thumbnail_url")]
    [InlineData(
        "face_identity_extractor",
        "image video video_frame",
        "face_identity_extractor_v1_embedding face_index bbox detection_score landmarks quality_score "
        + "quality_components aligned_face_crop frame_number timestamp embedding_model detection_model "
        + "processing_time_ms")]
    public async Task A_built_in_extractor_has_its_inputs_and_outputs(string name, string inputs, string outputs)
    {
        var reply = (await api.GetAsync($"/v1/collections/features/extractors/{name}_v1")).Ok();

        Assert.Equal(inputs, string.Join(' ', reply.Names("input_schema.properties")));
        Assert.Equal(outputs, string.Join(' ', reply.Names("output_schema.properties")));
    }

    [Fact]
    public async Task The_default_parameters_fit_their_own_schema()
    {
        var list = (ListValue)(await api.GetAsync("/v1/collections/features/extractors")).Ok().Body;

        Assert.Equal(8, list.Count);
        foreach (var extractor in list.Cast<MapValue>())
        {
            var settings = (MapValue)((MapValue)extractor["parameter_schema"])["properties"];
            var defaults = (MapValue)extractor["default_parameters"];
            Assert.Equal(settings.Keys.Prepend("extractor_type"), defaults.Keys);
        }
    }

    [Fact]
    public async Task A_namespace_lists_them_too_and_has_none_of_its_own()
    {
        var id = (await api.NamespaceAsync("text_extractor")).Text("namespace_id");

        var all = (await api.In(id).GetAsync($"/v1/namespaces/{id}/extractors")).Ok();
        var own = (await api.In(id).GetAsync($"/v1/namespaces/{id}/extractors?source=custom")).Ok();
        var one = (await api.In(id).GetAsync($"/v1/namespaces/{id}/extractors/text_extractor_v1")).Ok();

        Assert.Equal((8.0, 8.0, 0.0), (all.Number("total"), all.Number("builtin_count"), all.Number("custom_count")));
        Assert.Equal(0, own.Number("total"));
        Assert.Equal("mixpeek://text_extractor@v1/embedding", one.Text("feature_uri"));
    }

    [Fact]
    public async Task What_is_not_there_is_not_found()
    {
        (await api.GetAsync("/v1/collections/features/extractors/scene_extractor_v1")).Refused(404, "NotFoundError");
        (await api.GetAsync("/v1/namespaces/ns_x/extractors")).Refused(404, "NotFoundError");
    }
}
