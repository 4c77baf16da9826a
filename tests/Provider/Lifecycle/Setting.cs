using Pulumi.Mixpeek.Tests.Stage;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Tests.Lifecycle;

/// <summary>What a life finds around it: two namespaces, buckets and upstream collections, made beside the provider.</summary>
sealed class Setting(IReadOnlyDictionary<string, string> ids)
{
    public static async Task<Setting> PrepareAsync(Stage.Mixpeek mixpeek)
    {
        var (near, far) = (await mixpeek.NamespaceAsync("near"), await mixpeek.NamespaceAsync("far"));
        var raw = await mixpeek.BucketAsync(near, "raw");
        var ids = new Dictionary<string, string>
        {
            ["$ns"] = near,
            ["$far-ns"] = far,
            ["$raw"] = raw,
            ["$second"] = await mixpeek.BucketAsync(near, "second"),
            ["$distant"] = await mixpeek.BucketAsync(far, "distant"),
            ["$far-raw"] = await mixpeek.BucketAsync(far, "raw"),
            ["$upstream"] = await UpstreamAsync(mixpeek, near, raw, "upstream"),
            ["$higher"] = await UpstreamAsync(mixpeek, near, raw, "higher"),
        };
        return new(ids);
    }

    /// <summary>One that is not there, for tests that send nothing.</summary>
    public static Setting Nowhere { get; } = new(new Dictionary<string, string>
    {
        ["$ns"] = "ns_1",
        ["$far-ns"] = "ns_2",
        ["$raw"] = "bkt_1",
        ["$second"] = "bkt_2",
        ["$distant"] = "bkt_3",
        ["$upstream"] = "col_1",
        ["$higher"] = "col_2",
    });

    /// <summary>The IDs of this setting by the names that texts have for them.</summary>
    public IReadOnlyDictionary<string, string> Ids => ids;

    public MapValue Bag(string json) => Testing.Bag.Json(Fill(json));

    /// <summary>A text with its names replaced, the longer ones first: <c>$far-ns</c> is not <c>$far</c> and a rest.</summary>
    public string Fill(string text) =>
        ids.OrderByDescending(id => id.Key.Length).Aggregate(text, (filled, id) => filled.Replace(id.Key, id.Value, StringComparison.Ordinal));

    static async Task<string> UpstreamAsync(Stage.Mixpeek mixpeek, string @namespace, string bucket, string name) =>
        (await mixpeek.SendAsync("POST", "/v1/collections", $$$"""
            {"collection_name": "{{{name}}}", "source": {"type": "bucket", "bucket_ids": ["{{{bucket}}}"]},
             "feature_extractor": {"feature_extractor_name": "multimodal_extractor", "version": "v1",
                                   "input_mappings": {"video": "video"}, "field_passthrough": [{"source_path": "title"}]}}
            """, @namespace)).TextAt("collection_id");
}
