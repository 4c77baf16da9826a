using Pulumi.Mixpeek.Protocol;
using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Tests.Stage;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Rules;

/// <summary>provider-rules, 11: what a diff says, and where.</summary>
public sealed class Rule11Tests(OfflinePlugin plugin) : IClassFixture<OfflinePlugin>
{
    const DiffResponse.Types.DiffChanges None = DiffResponse.Types.DiffChanges.DiffNone, Some = DiffResponse.Types.DiffChanges.DiffSome;

    /// <summary>A kind, a change to its sample as a merge patch (null removes), and the detailed diff.</summary>
    public static TheoryData<string, string, string[]> Edits => new()
    {
        { "Namespace", """{"description": "new"}""", ["description +"] },
        { "Namespace", """{"namespaceName": "other"}""", ["namespaceName ~"] },
        { "Namespace", """{"autoCreateIndexes": true}""", ["autoCreateIndexes +"] },
        { "Namespace", """{"namespaceType": "marketplace"}""", ["namespaceType ++"] },
        { "Bucket", """{"description": "new"}""", ["description +"] },
        { "Bucket", """{"bucketName": "other"}""", ["bucketName ~"] },
        { "Bucket", """{"namespace": "ns_2"}""", ["namespace ~~"] },
        { "Bucket", """{"bucketSchema": {"properties": {"title": {"type": "text"}}}}""", ["bucketSchema.properties.title.type ~"] },
        { "Bucket", """{"bucketSchema": {"properties": {"title": null}}}""", ["bucketSchema.properties.title -"] },
        { "Bucket", """{"bucketSchema": {"properties": {"x.y": {"type": "text"}}}}""", ["""bucketSchema.properties["x.y"] +"""] },
        { "Bucket", """{"uniqueKey": {"fields": ["title"]}}""", ["uniqueKey ++"] },
        { "Bucket", """{"metadata": {"team": "media"}}""", ["metadata +"] },
        { "Collection", """{"description": "new"}""", ["description +"] },
        { "Collection", """{"collectionName": "other"}""", ["collectionName ~"] },
        { "Collection", """{"enabled": false}""", ["enabled +"] },
        { "Collection", """{"source": {"bucketIds": ["bkt_2"]}}""", ["source.bucketIds[0] ~~"] },
        { "Collection", """{"featureExtractor": {"inputMappings": {"video": "clip"}}}""", ["featureExtractor.inputMappings.video ~~"] },
        { "Collection", """{"featureExtractor": {"version": "v2"}}""", ["featureExtractor.version ~~"] },
        { "Collection", """{"namespace": "ns_2"}""", ["namespace ~~"] },
    };

    [Theory, MemberData(nameof(Edits))]
    public async Task Rule_11_a_change_is_shown_at_its_leaf(string kind, string patch, string[] lines) =>
        Assert.Equal(lines, (await DiffAsync(kind, patch)).Lines());

    [Theory, MemberData(nameof(Edits))]
    public async Task Rule_11_diffs_and_replaces_are_the_top_level_names_of_the_detailed_diff(string kind, string patch, string[] lines)
    {
        var diff = await DiffAsync(kind, patch);
        Assert.True(diff.HasDetailedDiff);
        Assert.Equal(Some, diff.Changes);
        Assert.Equal(lines.Length, diff.DetailedDiff.Count);
        Assert.Equal(Tops(diff.DetailedDiff.Keys), diff.Diffs.ToHashSet());
        Assert.Equal(Tops(diff.DetailedDiff.Where(change => change.Value.Replaces()).Select(change => change.Key)), diff.Replaces.ToHashSet());
    }

    [Theory]
    [InlineData("Namespace")]
    [InlineData("Bucket")]
    [InlineData("Collection")]
    public async Task Rule_11_outputs_that_differ_from_inputs_are_no_change(string kind)
    {
        var inputs = Stored(kind);
        var stored = plugin.Stored(kind, inputs, outputs: Bag.Json("""{"description": "the server's own", "createdAt": "2026-11-23T00:00:00Z"}"""));
        var diff = await stored.DiffAsync(inputs);
        Assert.Equal((None, 0), (diff.Changes, diff.DetailedDiff.Count));
    }

    [Theory]
    [InlineData("""{"enabled": true}""")]
    [InlineData("""{"metadata": null}""")]
    [InlineData("""{"description": null}""")]
    [InlineData("""{"featureExtractor": {"includeAllSourceFields": false}}""")]
    public async Task Rule_11_absent_and_the_default_or_null_are_the_same(string patch) =>
        Assert.Equal(None, (await DiffAsync("Collection", patch)).Changes);

    [Fact]
    public async Task Rule_11_several_changes_come_together()
    {
        var diff = await DiffAsync("Bucket", """{"description": "new", "uniqueKey": {"fields": ["title"]}, "metadata": {"a": 1}}""");
        Assert.Equal(["description +", "metadata +", "uniqueKey ++"], diff.Lines());
        Assert.Equal(["uniqueKey"], diff.Replaces);
    }

    [Fact]
    public async Task Rule_11_a_fixed_name_in_the_same_namespace_is_deleted_before_its_replacement()
    {
        var stored = plugin.Stored("Bucket", Samples.Bucket.With("bucketName", "raw"));
        var news = stored.Inputs!.With("uniqueKey", Bag.Json("""{"fields": ["title"]}"""));
        await stored.CheckedAsync(news);
        Assert.True((await stored.DiffAsync(news)).DeleteBeforeReplace);
    }

    [Fact]
    public async Task Rule_11_a_name_that_changes_with_the_replacement_leaves_the_old_one_until_the_end()
    {
        var stored = plugin.Stored("Bucket", Samples.Bucket.With("bucketName", "raw"));
        var news = stored.Inputs!.With("uniqueKey", Bag.Json("""{"fields": ["title"]}""")).With("bucketName", "other");
        await stored.CheckedAsync(news);
        Assert.False((await stored.DiffAsync(news)).DeleteBeforeReplace);
    }

    [Theory]
    [InlineData("\"ns_2\"")]
    [InlineData("\"<unknown>\"")]
    public async Task Rule_11_a_fixed_name_in_another_namespace_leaves_the_old_one_until_the_end(string namespaceId)
    {
        var stored = plugin.Stored("Bucket", Samples.Bucket.With("bucketName", "raw"));
        var diff = await stored.DiffAsync(stored.Inputs!.With("namespace", Bag.Value(namespaceId)));
        Assert.Equal((1, false), (diff.Replaces.Count, diff.DeleteBeforeReplace));
    }

    [Fact]
    public async Task Rule_11_an_autonamed_resource_is_created_before_the_old_one_goes()
    {
        var bucket = plugin.Managed("Bucket");
        var inputs = await bucket.CheckedAsync(Samples.Bucket);
        (bucket.Id, bucket.Inputs, bucket.Outputs) = ("bkt_1", inputs, inputs);
        var news = await bucket.CheckedAsync(Samples.Bucket.With("uniqueKey", Bag.Json("""{"fields": ["title"]}""")));
        var diff = await bucket.DiffAsync(news);
        Assert.Equal((1, false), (diff.Replaces.Count, diff.DeleteBeforeReplace));
    }

    Task<DiffResponse> DiffAsync(string kind, string patch)
    {
        var inputs = Stored(kind);
        return plugin.Stored(kind, inputs).DiffAsync(inputs.Merged(Bag.Json(patch)));
    }

    static MapValue Stored(string kind) => Samples.Of(kind).With(Samples.NameOf(kind), "by-hand");

    static HashSet<string> Tops(IEnumerable<string> paths) => [.. paths.Select(Changes.Top)];
}
