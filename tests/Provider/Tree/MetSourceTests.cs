using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Tests.Rules;
using Pulumi.Mixpeek.Tests.Stage;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Tree;

/// <summary>Of which sources a process knows what they offer: those that it has met, by whatever call, and no others.</summary>
public sealed class MetSourceTests(OfflinePlugin plugin) : IClassFixture<OfflinePlugin>
{
    static readonly MapValue Segments = Samples.Segments.With("source", Bag.Json("""{"type": "bucket", "bucketIds": ["bkt_elsewhere"]}"""));

    static readonly MapValue OutputSchema = Bag.Json("""
        {"outputSchema": {"properties": {"title": {"type": "string"}, "transcription": {"type": "text"}}}, "collectionId": "col_1"}
        """);

    [Fact]
    public async Task A_source_that_a_Diff_met_is_known_by_its_ID()
    {
        await plugin.Stored("Collection", Segments, "col_diffed", OutputSchema).DiffAsync(Segments);
        Assert.Contains("\"transcripton\" is not a field of collection \"it\"; did you mean \"transcription\"?", await FailureAsync("col_diffed", "transcripton"));
        Assert.Equal("", await FailureAsync("col_diffed", "transcription"));
    }

    [Fact]
    public async Task A_source_that_nothing_met_is_not_checked() => Assert.Equal("", await FailureAsync("col_stranger", "whatever"));

    [Fact]
    public async Task What_an_unlisted_extractor_makes_may_be_missing_in_the_state()
    {
        var own = Segments.With("featureExtractor", Bag.Json("""{"featureExtractorName": "own", "version": "v1"}"""));
        await plugin.Stored("Collection", own, "col_own", OutputSchema).DiffAsync(own);
        Assert.Equal("", await FailureAsync("col_own", "mood"));
    }

    [Fact]
    public async Task A_field_that_Mixpeek_added_by_itself_can_be_mapped()
    {
        var grown = Bag.Json("""{"outputSchema": {"properties": {"sampled": {"type": "string"}}}}""");
        await plugin.Stored("Collection", Segments, "col_grown", grown).DiffAsync(Segments);
        Assert.Equal("", await FailureAsync("col_grown", "sampled"));
    }

    [Fact]
    public async Task A_source_that_is_replaced_offers_what_the_new_one_will()
    {
        var source = new Managed(plugin.Process, "Collection", "replaced") { Id = "col_old", Inputs = Segments, Outputs = Segments };
        var news = Segments.With("featureExtractor", Bag.Json("""{"featureExtractorName": "image_extractor", "version": "v1", "inputMappings": {"image": "x"}}"""));
        await source.CheckedAsync(news);
        Assert.NotEmpty((await source.DiffAsync(news)).Replaces);
        Assert.Contains("is not a field of collection \"replaced\"", await FailureAsync(WireValueTests.Reference("replaced", "Collection", ""), "transcription"));
    }

    [Fact]
    public async Task A_bucket_s_schema_that_changes_in_place_counts_as_it_will_be()
    {
        var bucket = new Managed(plugin.Process, "Bucket", "changed") { Id = "bkt_changed", Inputs = Samples.Bucket, Outputs = Samples.Bucket };
        var news = Samples.Bucket.With("bucketSchema", Bag.Json("""{"properties": {"body": {"type": "text"}}}"""));
        await bucket.CheckedAsync(news);
        await bucket.DiffAsync(news);
        var over = MapValue.Of(("buckets", ListValue.Create([WireValueTests.Reference("changed", "Bucket", "bkt_changed")])));
        Assert.Equal("", await FailureAsync(over, "body"));
        Assert.Contains("\"title\" is not a field of bucket \"changed\"; it has body", await FailureAsync(over, "title"));
    }

    [Fact]
    public async Task What_a_secret_schema_offers_is_not_told()
    {
        var bucket = plugin.Managed("Bucket", "secret");
        await bucket.CheckedAsync(Samples.Bucket.With("bucketSchema", Bag.Hidden(Samples.Bucket["bucketSchema"])));
        var collection = plugin.Managed("Collection", "over-secret");
        var inputs = await collection.CheckedAsync(Transcripts(
            MapValue.Of(("buckets", ListValue.Create([WireValueTests.Reference("secret", "Bucket", "")]))), "whatever").With("namespace", "ns_1"));
        Assert.DoesNotContain("inputSchema", (await collection.PreviewCreateAsync(inputs)).Properties.Bagged().Keys);
    }

    Task<string> FailureAsync(PropertyValue source, string field) => FailureAsync(source is TextValue
        ? MapValue.Of(("collectionId", source))
        : MapValue.Of(("collections", ListValue.Create([source]))), field);

    async Task<string> FailureAsync(MapValue source, string field) =>
        string.Join('\n', await plugin.Managed("Collection", $"user-of-{field}").FailuresAsync(Transcripts(source, field)));

    static MapValue Transcripts(MapValue source, string field) => MapValue.Of(
        ("namespace", "ns_1"),
        ("source", source),
        ("featureExtractor", MapValue.Of(
            ("featureExtractorName", "text_extractor"), ("version", "v1"), ("inputMappings", MapValue.Of(("text", field))))));
}
