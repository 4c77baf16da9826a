using System.Text.Json;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Wire;

/// <summary>The JSON that goes to Mixpeek and comes from it.</summary>
public sealed class JsonCodecTests
{
    [Theory]
    [InlineData(10, "10")]
    [InlineData(-3, "-3")]
    [InlineData(0.5, "0.5")]
    [InlineData(9007199254740991, "9007199254740991")]
    [InlineData(1e300, "1E+300")]
    public void Whole_numbers_are_integers(double number, string json) => Assert.Equal(json, JsonCodec.ToJson(number));

    [Fact]
    public void Letters_of_all_languages_stay_readable() => Assert.Equal("\"é<日本>\"", JsonCodec.ToJson("é<日本>"));

    [Fact]
    public void Files_are_indented_and_requests_are_not()
    {
        var bag = MapValue.Of(("a", 1), ("b", ListValue.Create([true, PropertyValue.Null])));
        Assert.Equal("""{"a":1,"b":[true,null]}""", JsonCodec.ToJson(bag));
        Assert.Contains("\n  \"a\": 1", JsonCodec.ToJson(bag, indented: true), StringComparison.Ordinal);
    }

    [Fact]
    public void Special_values_have_their_wire_form() => Assert.Equal(
        $$"""{"{{Signatures.Key}}":"{{Signatures.Secret}}","value":"04da6b54-80e4-46f7-96ec-b56ff0331ba9"}""",
        JsonCodec.ToJson(new SecretValue(PropertyValue.Unknown)));

    [Theory]
    [InlineData("")]
    [InlineData("{} {}")]
    [InlineData("[1")]
    [InlineData("{\"a\":")]
    [InlineData("\"\\ud800\"")]
    [InlineData("{\"\\ud800\": 1}")]
    public void What_is_not_JSON_is_refused_in_one_way(string text) =>
        Assert.IsAssignableFrom<JsonException>(Record.Exception(() => JsonCodec.Parse(text)));

    [Fact]
    public void A_string_that_is_not_Unicode_is_refused_as_such() => Assert.Contains("not valid Unicode",
        Assert.Throws<JsonException>(() => JsonCodec.Parse([(byte)'"', 0xff, (byte)'"'])).Message, StringComparison.Ordinal);
}
