using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Tests.Stage;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Functions;

/// <summary>A namespace's decomposition tree, asked for in as few requests as it takes.</summary>
public sealed class DecompositionTreeTests(HandMadeTree tree) : IClassFixture<HandMadeTree>
{
    [Fact]
    public async Task The_tree_is_three_requests_where_a_bucket_is_in_another_namespace()
    {
        var requests = await tree.Mixpeek.DuringAsync(() => AskAsync("media"));

        Assert.Equal(
            [("POST /v1/buckets/list", "media"), ("POST /v1/collections/list", "media"), ("POST /v1/buckets/list", tree.Shared)],
            requests.Select(request => (request.ToString(), request.Headers["X-Namespace"])));
    }

    [Fact]
    public async Task The_nodes_stand_tier_by_tier_and_by_name_within_one()
    {
        var told = await AskAsync("media");

        Assert.Equal(
            [
                "0 bucket assets", "0 bucket raw",
                "1 collection clips", "1 collection kept", "1 collection segments",
                "2 collection titles", "2 collection transcripts",
            ],
            Nodes(told).Select(node => $"{JsonCodec.ToJson(node["tier"])} {node.TextAt("kind")} {node.TextAt("name")}"));
        Assert.Equal(Bag.Json($$"""
            {"id": "{{tree.Ids["segments"]}}", "kind": "collection", "name": "segments", "namespace": "media", "tier": 1,
             "featureExtractorName": "multimodal_extractor", "version": "v1", "documentCount": 7}
            """), Nodes(told)[4]);
        Assert.Equal(Bag.Json($$"""
            {"id": "{{tree.Ids["assets"]}}", "kind": "bucket", "name": "assets", "namespace": "{{tree.Shared}}", "tier": 0,
             "objectCount": 0}
            """), Nodes(told)[0]);
    }

    [Fact]
    public async Task The_edges_go_from_each_source_to_those_that_are_built_on_it()
    {
        var names = tree.Ids.ToDictionary(entry => entry.Value, entry => entry.Key);
        var edges = ((ListValue)(await AskAsync("media"))["edges"]).Cast<MapValue>();

        Assert.Equal(
            ["assets > kept", "raw > clips", "raw > segments", "clips > titles", "segments > titles", "segments > transcripts"],
            edges.Select(edge => $"{names[edge.TextAt("source")]} > {names[edge.TextAt("target")]}"));
    }

    [Fact]
    public async Task The_drawing_tells_buckets_from_collections_and_names_the_extractors()
    {
        var drawing = (await AskAsync("media")).TextAt("mermaid");

        Assert.Equal(
            """
            flowchart LR
                assets[("assets<br/>in namespace shared")]
                raw[("raw")]
                clips["clips<br/>multimodal_extractor v1"]
                kept["kept<br/>passthrough_extractor v1"]
                segments["segments<br/>multimodal_extractor v1"]
                titles["titles<br/>passthrough_extractor v1"]
                transcripts["transcripts<br/>text_extractor v1"]
                assets --> kept
                raw --> clips
                raw --> segments
                clips --> titles
                segments --> titles
                segments --> transcripts
            """, Named(drawing));
    }

    [Fact]
    public async Task A_source_that_is_not_there_any_more_is_shown_as_missing()
    {
        var home = await tree.Mixpeek.NamespaceAsync("orphans");
        try
        {
            var bucket = await tree.Mixpeek.BucketAsync(home);
            var collection = (await tree.Mixpeek.SendAsync("POST", "/v1/collections", $$$"""
                {"collection_name": "left", "source": {"type": "bucket", "bucket_ids": ["{{{bucket}}}"]},
                 "feature_extractor": {"feature_extractor_name": "passthrough_extractor", "version": "v1"}}
                """, home)).TextAt("collection_id");
            await tree.Mixpeek.DeletedAsync($"/v1/buckets/{bucket}", home);

            var told = await AskAsync(home);

            Assert.Equal(
                Bag.Json($$"""{"id": "{{bucket}}", "kind": "bucket", "namespace": "{{home}}", "tier": 0, "isMissing": true}"""),
                Nodes(told)[0]);
            Assert.Equal($"""
                flowchart LR
                    {bucket}[("{bucket}<br/>not found")]
                    {collection}["left<br/>passthrough_extractor v1"]
                    {bucket} --> {collection}
                """, told.TextAt("mermaid"));
        }
        finally
        {
            await tree.Mixpeek.DeletedAsync($"/v1/namespaces/{home}");
        }
    }

    [Fact]
    public async Task A_namespace_that_is_not_there_is_an_error_that_tells_where_to_look()
    {
        var refused = await tree.Plugin.RefusalAsync("getDecompositionTree", ("namespace", "moon"));

        Assert.StartsWith("listing the decomposition tree of namespace \"moon\": ", refused.Detail, StringComparison.Ordinal);
        Assert.EndsWith("mixpeek:listNamespaces shows those that there are.", refused.Detail, StringComparison.Ordinal);
    }

    Task<MapValue> AskAsync(string @namespace) => tree.Plugin.AskAsync("getDecompositionTree", ("namespace", @namespace));

    /// <summary>A drawing with names in place of IDs.</summary>
    string Named(string drawing) => tree.Ids.Append(new("shared", tree.Shared))
        .Aggregate(drawing, (text, entry) => text.Replace(entry.Value, entry.Key, StringComparison.Ordinal));

    static IReadOnlyList<MapValue> Nodes(MapValue told) => [.. ((ListValue)told["nodes"]).Cast<MapValue>()];
}
