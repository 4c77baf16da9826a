using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Tests.Stage;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Checks;

/// <summary>What Check says of a change, with the state at hand.</summary>
public sealed class UpdateCheckTests(CheckedPlugin plugin) : IClassFixture<CheckedPlugin>
{
    const string Archived = "lifecycleState: Mixpeek cannot undo `archived`";

    [Theory]
    [InlineData("""{"lifecycleState": "active"}""")]
    [InlineData("""{"lifecycleState": "cold"}""")]
    [InlineData("""{"lifecycleState": null}""")]
    [InlineData("""{"lifecycleState": {"<secret>": "cold"}}""")]
    public async Task An_archived_collection_does_not_come_back(string patch)
    {
        var failure = Assert.Single((await Stored("Collection", """
            {"lifecycleState": "archived"}
            """).CheckAsync(Program("Collection", patch))).Failures);
        Assert.StartsWith(Archived, failure.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"lifecycleState": "archived"}""", """{"lifecycleState": "archived", "description": "x"}""")]
    [InlineData("""{"lifecycleState": "archived"}""", """{"lifecycleState": {"<secret>": "archived"}}""")]
    [InlineData("""{"lifecycleState": "archived"}""", """{"lifecycleState": "<unknown>"}""")]
    [InlineData("""{"lifecycleState": "cold"}""", """{"lifecycleState": "archived"}""")]
    [InlineData("""{"lifecycleState": "cold"}""", """{"lifecycleState": "active"}""")]
    [InlineData("""{"lifecycleState": "archived"}""", """{"lifecycleState": "active", "source": {"bucketIds": ["bkt_2"]}}""")]
    [InlineData("""{"lifecycleState": "archived"}""", """{"lifecycleState": "active", "source": {"bucketIds": ["<unknown>"]}}""")]
    public async Task Other_ways_are_free_and_so_is_what_replaces(string stored, string patch) =>
        Assert.Equal([], await Stored("Collection", stored).FailuresAsync(Program("Collection", patch)));

    [Fact]
    public async Task The_replacement_of_an_archived_collection_is_checked_without_the_old_one()
    {
        var answer = await Stored("Collection", """
            {"lifecycleState": "archived"}
            """).CheckAsync(Program("Collection", "{}"), replacing: true);
        Assert.Empty(answer.Failures);
    }

    [Fact]
    public async Task A_new_name_is_held_against_the_rule_and_the_one_that_Mixpeek_has_is_not()
    {
        var bucket = Stored("Bucket", """{"bucketName": "my bucket"}""");
        Assert.Equal([], await bucket.FailuresAsync(Program("Bucket", """{"bucketName": "my bucket", "description": "x"}""")));
        Assert.Equal([], await bucket.FailuresAsync(Program("Bucket", """{"bucketName": {"<secret>": "my bucket"}}""")));
        Assert.Single(await bucket.FailuresAsync(Program("Bucket", """{"bucketName": "your bucket"}""")));
    }

    [Fact]
    public async Task A_schema_may_not_lose_the_field_of_a_unique_key()
    {
        var bucket = Stored("Bucket", """{"uniqueKey": {"fields": ["title"]}}""");
        Assert.Equal([": uniqueKey.fields[0]: \"title\" is not a field of the bucketSchema; it has video"],
            await bucket.FailuresAsync(Program("Bucket", """
                {"uniqueKey": {"fields": ["title"]}, "bucketSchema": {"properties": {"title": null}}}
                """)));
    }

    Managed Stored(string kind, string patch)
    {
        var resource = plugin.Managed(kind);
        var inputs = Program(kind, """{}""").With(Samples.NameOf(kind), "by-hand").Merged(Bag.Json(patch));
        (resource.Id, resource.Inputs, resource.Outputs) = ("id_1", inputs, inputs);
        return resource;
    }

    static MapValue Program(string kind, string patch) => CheckedPlugin.Program(kind, patch);
}
