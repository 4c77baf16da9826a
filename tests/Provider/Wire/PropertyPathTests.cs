using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Wire;

/// <summary>Places in a bag, in the engine's notation (provider-rules, "Property paths").</summary>
public sealed class PropertyPathTests
{
    [Theory]
    [InlineData("source", "source")]
    [InlineData("a_b$c-D9", "a_b$c-D9")]
    [InlineData("9lives", "[\"9lives\"]")]
    [InlineData("x.y", "[\"x.y\"]")]
    [InlineData("x y", "[\"x y\"]")]
    [InlineData("é", "[\"é\"]")]
    [InlineData("say \"hi\"", "[\"say \\\"hi\\\"\"]")]
    [InlineData("", "[\"\"]")]
    public void A_key_that_is_not_plain_stands_in_brackets(string key, string text) =>
        Assert.Equal(text, PropertyPath.Root.Key(key).Text);

    [Fact]
    public void Keys_are_joined_by_dots_and_elements_stand_in_brackets() =>
        Assert.Equal("source.bucketIds[0][\"x.y\"].z", PropertyPath.Root.Key("source").Key("bucketIds").Index(0).Key("x.y").Key("z").ToString());
}
