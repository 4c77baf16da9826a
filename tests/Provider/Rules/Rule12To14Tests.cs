using Pulumi.Mixpeek.Protocol;
using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Tests.Stage;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Rules;

/// <summary>provider-rules, 12 to 14: unknowns in a diff, the diff of a refresh, and what the engine did to the news before.</summary>
public sealed class Rule12To14Tests(OfflinePlugin plugin) : IClassFixture<OfflinePlugin>
{
    const DiffResponse.Types.DiffChanges None = DiffResponse.Types.DiffChanges.DiffNone, Some = DiffResponse.Types.DiffChanges.DiffSome;

    [Theory]
    [InlineData("Namespace", "featureExtractors", true)]
    [InlineData("Namespace", "namespaceName", false)]
    [InlineData("Bucket", "namespace", true)]
    [InlineData("Bucket", "bucketSchema", false)]
    [InlineData("Bucket", "bucketName", false)]
    [InlineData("Collection", "namespace", true)]
    [InlineData("Collection", "source", true)]
    [InlineData("Collection", "featureExtractor", true)]
    [InlineData("Collection", "collectionName", false)]
    public async Task Rule_12_an_unknown_is_a_change_and_a_replace_where_the_property_replaces(string kind, string property, bool replaces)
    {
        var stored = plugin.Stored(kind, Samples.Of(kind).With(Samples.NameOf(kind), "by-hand"));
        var diff = await stored.DiffAsync(stored.Inputs!.With(property, PropertyValue.Unknown));
        Assert.Equal(Some, diff.Changes);
        Assert.Equal([property], diff.Diffs);
        Assert.Equal(replaces ? [property] : [], diff.Replaces);
    }

    [Fact]
    public async Task Rule_12_an_unknown_element_is_a_change_at_its_own_path()
    {
        var stored = plugin.Stored("Collection", Samples.Segments.With("collectionName", "by-hand"));
        var news = stored.Inputs!.With("source", Bag.Json("""{"type": "bucket", "bucketIds": ["<unknown>"]}"""));
        Assert.Equal(["source.bucketIds[0] ~~"], (await stored.DiffAsync(news)).Lines());
    }

    [Fact]
    public async Task Rule_13_drift_shows_when_a_refresh_turns_the_roles_round()
    {
        var state = Samples.Bucket.With("bucketName", "by-hand");
        var read = plugin.Stored("Bucket", state.With("description", "by hand"));
        Assert.Equal(["description -"], (await read.DiffAsync(state)).Lines());
    }

    [Fact]
    public async Task Rule_13_what_the_server_added_by_default_is_no_drift()
    {
        var state = Samples.Segments.With("collectionName", "by-hand");
        var read = plugin.Stored("Collection", state, outputs: Bag.Json("""{"enabled": true, "metadata": null, "payloadIndexes": []}"""));
        Assert.Equal(None, (await read.DiffAsync(state)).Changes);
    }

    [Fact]
    public async Task Rule_14_ignored_changes_are_already_out_of_the_news()
    {
        var stored = plugin.Stored("Bucket", Samples.Bucket.With("bucketName", "by-hand").With("description", "one"));
        Assert.Equal(None, (await stored.DiffAsync(stored.Inputs!, "description", "metadata.owner.name")).Changes);
    }

    [Fact]
    public async Task Rule_14_replaceOnChanges_finds_its_property_in_diffs_and_in_the_detailed_diff()
    {
        var stored = plugin.Stored("Bucket", Samples.Bucket.With("bucketName", "by-hand").With("description", "one"));
        var diff = await stored.DiffAsync(stored.Inputs!.With("description", "two"));
        Assert.Contains("description", diff.Diffs);
        Assert.Contains("description", diff.DetailedDiff.Keys);
    }

    [Fact]
    public async Task Rule_14_a_source_that_target_left_out_is_not_missed()
    {
        await using var fresh = await Plugin.ReadyAsync(TestContext.Current.CancellationToken);
        var transcripts = new Managed(fresh, "Collection", "transcripts");
        var inputs = Samples.Transcripts.With("collectionName", "by-hand");
        (transcripts.Id, transcripts.Inputs, transcripts.Outputs) = ("col_2", inputs, inputs);
        var news = await transcripts.CheckedAsync(inputs.With(
            "source", MapValue.Of(("collections", ListValue.Create([WireValueTests.Reference("segments", "Collection", "col_1")])))));
        Assert.Equal(None, (await transcripts.DiffAsync(news)).Changes);
    }
}
