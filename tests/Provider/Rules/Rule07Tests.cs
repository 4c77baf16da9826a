using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Tests.Stage;
using Pulumi.Mixpeek.Values;
using Xunit;
using Mode = Pulumi.Mixpeek.Protocol.CheckRequest.Types.AutonamingOptions.Types.Mode;

namespace Pulumi.Mixpeek.Tests.Rules;

/// <summary>provider-rules, 7: what Check returns, and the names that it makes.</summary>
public sealed class Rule07Tests(OfflinePlugin plugin) : IClassFixture<OfflinePlugin>
{
    public static TheoryData<string> Kinds => new(Samples.Kinds);

    [Theory, MemberData(nameof(Kinds))]
    public async Task Rule_07_Check_returns_the_program_s_own_inputs_and_a_name(string kind)
    {
        var inputs = await plugin.Managed(kind).CheckedAsync(Samples.Of(kind));
        Assert.Equal(Samples.Of(kind), inputs.Without(Samples.NameOf(kind)));
        Assert.Matches("^it-[0-9a-f]{7}$", ((TextValue)inputs[Samples.NameOf(kind)]).Value);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Rule_07_names_follow_the_random_seed_alone(string kind)
    {
        var first = await NameAsync(kind, seed: 1);
        Assert.Equal(first, await NameAsync(kind, seed: 1));
        Assert.NotEqual(first, await NameAsync(kind, seed: 2));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Rule_07_old_autonames_are_reused_and_a_replacement_gets_a_new_one(string kind)
    {
        var resource = plugin.Managed(kind);
        resource.Inputs = await resource.CheckedAsync(Samples.Of(kind));
        resource.Seed = [9, 9, 9];
        Assert.Equal(resource.Inputs, await resource.CheckedAsync(Samples.Of(kind)));
        var replacement = await resource.CheckedAsync(Samples.Of(kind), replacing: true);
        Assert.NotEqual(resource.Inputs[Samples.NameOf(kind)], replacement[Samples.NameOf(kind)]);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Rule_07_a_name_that_the_user_gave_is_kept(string kind)
    {
        var program = Samples.Of(kind).With(Samples.NameOf(kind), "by-hand");
        Assert.Equal(program, await plugin.Managed(kind).CheckedAsync(program));
    }

    [Theory]
    [InlineData("a")]
    [InlineData("dots.and spaces/é")]
    [InlineData("a-very-long-logical-name-a-very-long-logical-name-a-very-long-logical-name-a-very-long-logical-name-a-very-long-one")]
    public async Task Rule_07_an_autoname_is_valid_for_Mixpeek_whatever_the_logical_name_is(string logical)
    {
        var inputs = await plugin.Managed("Collection", logical).CheckedAsync(Samples.Segments);
        Assert.Matches("^[A-Za-z0-9_-]{3,100}$", ((TextValue)inputs["collectionName"]).Value);
    }

    [Theory]
    [InlineData(Mode.Propose)]
    [InlineData(Mode.Enforce)]
    public async Task Rule_07_a_proposed_name_is_taken(Mode mode)
    {
        var answer = await plugin.Managed("Bucket").CheckAsync(
            Samples.Bucket, autonaming: new() { ProposedName = "it-dev-12345", Mode = mode });
        Assert.Equal("it-dev-12345", answer.Inputs.Bagged()["bucketName"]);
    }

    [Fact]
    public async Task Rule_07_a_proposal_that_Mixpeek_would_refuse_is_made_valid()
    {
        var answer = await plugin.Managed("Bucket").CheckAsync(
            Samples.Bucket, autonaming: new() { ProposedName = "my bucket.dev", Mode = Mode.Propose });
        Assert.Empty(answer.Failures);
        Assert.Matches("^[A-Za-z0-9_-]{3,100}$", ((TextValue)answer.Inputs.Bagged()["bucketName"]).Value);
    }

    [Fact]
    public async Task Rule_07_an_enforced_name_that_Mixpeek_would_refuse_is_a_failure()
    {
        var answer = await plugin.Managed("Bucket").CheckAsync(
            Samples.Bucket, autonaming: new() { ProposedName = "my bucket.dev", Mode = Mode.Enforce });
        Assert.Contains("my bucket.dev", Assert.Single(answer.Failures).Reason, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Rule_07_a_missing_name_is_a_failure_where_autonaming_is_disabled(string kind)
    {
        var answer = await plugin.Managed(kind).CheckAsync(Samples.Of(kind), autonaming: new() { Mode = Mode.Disable });
        var failure = Assert.Single(answer.Failures);
        Assert.Contains(Samples.NameOf(kind), failure.Property + failure.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rule_07_an_old_autoname_is_reused_where_autonaming_proposes_another()
    {
        var bucket = plugin.Managed("Bucket");
        bucket.Inputs = await bucket.CheckedAsync(Samples.Bucket);
        var answer = await bucket.CheckAsync(Samples.Bucket, autonaming: new() { ProposedName = "it-dev-12345", Mode = Mode.Propose });
        Assert.Equal(bucket.Inputs["bucketName"], answer.Inputs.Bagged()["bucketName"]);
    }

    [Fact]
    public async Task Rule_07_upstream_collections_given_as_resources_become_one_id_or_a_list()
    {
        var one = await CheckedSourceAsync(WireValueTests.Reference("a", "Collection", "col_a"));
        Assert.Equal(Bag.Json("""{"type": "collection", "collectionId": "col_a"}"""), one);
        var two = await CheckedSourceAsync(
            WireValueTests.Reference("a", "Collection", "col_a"), WireValueTests.Reference("b", "Collection", ""));
        Assert.Equal(Bag.Json("""{"type": "collection", "collectionIds": ["col_a", "<unknown>"]}"""), two);
    }

    [Theory]
    [InlineData("""{"bucketIds": ["bkt_1"]}""", "bucket")]
    [InlineData("""{"collectionId": "col_1"}""", "collection")]
    [InlineData("""{"collectionIds": ["col_1", "col_2"]}""", "collection")]
    [InlineData("""{"bucketIds": ["<unknown>"]}""", "bucket")]
    [InlineData("""{"bucketIds": "<unknown>"}""", "bucket")]
    [InlineData("""{"collectionId": "<unknown>"}""", "collection")]
    public async Task Rule_07_the_source_s_type_follows_from_the_field_that_is_there(string source, string type)
    {
        var program = Samples.Segments.With("source", Bag.Json(source));
        var inputs = await plugin.Managed("Collection").CheckedAsync(program);
        Assert.Equal(Bag.Json(source).With("type", type), inputs["source"]);
    }

    async Task<PropertyValue> CheckedSourceAsync(params PropertyValue[] upstream)
    {
        var source = MapValue.Of(("collections", ListValue.From(upstream)));
        return (await plugin.Managed("Collection").CheckedAsync(Samples.Transcripts.With("source", source)))["source"];
    }

    async Task<PropertyValue> NameAsync(string kind, byte seed)
    {
        var resource = plugin.Managed(kind);
        resource.Seed = [seed];
        return (await resource.CheckedAsync(Samples.Of(kind)))[Samples.NameOf(kind)];
    }
}
