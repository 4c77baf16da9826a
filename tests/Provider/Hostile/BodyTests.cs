using CsCheck;
using Pulumi.Mixpeek.Lifecycle;
using Pulumi.Mixpeek.Resources;
using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Tests.Stage;
using Pulumi.Mixpeek.Tests.Wire;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Hostile;

/// <summary>Bodies of requests, made of inputs that no Check has seen.</summary>
public sealed class BodyTests
{
    public static TheoryData<string> Kinds => new(Samples.Kinds);

    /// <summary>What is of a wrong kind goes out for Mixpeek to refuse: an exception here would say "state unknown" to the engine.</summary>
    [Theory, MemberData(nameof(Kinds))]
    public async Task A_body_is_made_of_any_value_at_any_place(string kind) =>
        await Gen.Select(AnyValue.Any, Gen.Int[0, 9], (anything, place) => Spoiled.With(Samples.Of(kind), anything, place)).EachAsync(500, inputs =>
        {
            Assert.NotNull(Body.Of(Kind(kind), inputs));
            return Task.CompletedTask;
        });

    /// <summary>The token would be a value like any other to Mixpeek.</summary>
    [Theory, MemberData(nameof(Kinds))]
    public void An_unknown_is_still_one_in_the_body_so_that_nothing_is_sent(string kind)
    {
        var declared = Kind(kind);
        Assert.All(Samples.Of(kind).Keys.Where(name => declared.Properties.Any(property => property.Name == name && property.IsSent)), name =>
        {
            Assert.True(Body.Of(declared, Samples.Of(kind).With(name, PropertyValue.Unknown)).HasUnknown());
            Assert.True(Body.Of(declared, Samples.Of(kind).With(name, new SecretValue(PropertyValue.Unknown))).HasUnknown());
        });
    }

    [Theory]
    [InlineData("""{"video": {"path": 5}}""", """[{"input_key": "video", "source_type": "payload", "path": 5}]""")]
    [InlineData("""{"video": 5}""", """[{"input_key": "video", "source_type": "payload", "path": 5}]""")]
    [InlineData("""{"video": null}""", """[{"input_key": "video", "source_type": "payload", "path": null}]""")]
    [InlineData("\"video\"", "\"video\"")]
    public void A_mapping_of_a_wrong_kind_is_sent_as_it_is(string mappings, string sent) =>
        Assert.Equal(Bag.Json($$"""{"m": {{sent}}}""")["m"], Sent(Bag.Json($$"""{"m": {{mappings}}}""")["m"]));

    [Fact]
    public void No_mapping_is_sent_as_none() => Assert.Null(Sent(MapValue.Empty));

    static PropertyValue? Sent(PropertyValue mappings)
    {
        var inputs = Samples.Segments.With("featureExtractor", ((MapValue)Samples.Segments["featureExtractor"]).With("inputMappings", mappings));
        return ((MapValue)Body.Of(Kind("Collection"), inputs)["feature_extractor"]).Get("input_mappings");
    }

    static ResourceKind Kind(string name) => ResourceKinds.Find($"mixpeek:index:{name}")!;
}
