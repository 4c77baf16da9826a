using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Wire;

/// <summary>Secret and output marks: nothing that must not be shown loses its mark, and nothing else gains one.</summary>
public sealed class MarksTests
{
    const string Known = $$"""{"{{Signatures.Key}}": "{{Signatures.Output}}", "value": "v"}""";
    const string KnownSecret = $$"""{"{{Signatures.Key}}": "{{Signatures.Output}}", "value": "v", "secret": true}""";
    const string UnknownOutput = $$"""{"{{Signatures.Key}}": "{{Signatures.Output}}"}""";

    [Theory]
    [InlineData("""{"<secret>": {"<secret>": "v"} }""", "\"v\"")]
    [InlineData(Known, "\"v\"")]
    [InlineData(UnknownOutput, "\"<unknown>\"")]
    [InlineData("""{"a": [{"<secret>": "v"}, {"b": {"<secret>": 1} }] }""", """{"a": ["v", {"b": 1}] }""")]
    public void A_value_without_marks_is_what_is_inside(string marked, string plain) =>
        Assert.Equal(Bag.Value(plain), Marks.Plain(Bag.Value(marked)));

    [Theory]
    [InlineData("\"v\"", false, false)]
    [InlineData("\"<unknown>\"", false, true)]
    [InlineData("""{"<secret>": "v"}""", true, false)]
    [InlineData("""{"a": [1, {"<secret>": "v"}] }""", true, false)]
    [InlineData("""{"a": {"<secret>": "v"}, "b": "<unknown>", "c": 1}""", true, true)]
    [InlineData("""{"a": [1, "<unknown>"] }""", false, true)]
    [InlineData("""{"<secret>": ["<unknown>"] }""", true, true)]
    [InlineData("""{"a": ["x", 1], "b": {} }""", false, false)]
    [InlineData(Known, false, false)]
    [InlineData(KnownSecret, true, false)]
    [InlineData(UnknownOutput, false, true)]
    [InlineData($$"""{"{{Signatures.Key}}": "{{Signatures.Output}}", "value": [{"<secret>": "<unknown>"}]}""", true, true)]
    public void Secrets_and_unknowns_are_found_at_any_depth(string value, bool secret, bool unknown)
    {
        Assert.Equal(secret, Bag.Value(value).HasSecret());
        Assert.Equal(unknown, Bag.Value(value).HasUnknown());
    }

    [Theory]
    [InlineData("\"v\"")]
    [InlineData("""["v", {"a": 1}]""")]
    [InlineData("""{"<secret>": ""}""")] // which would be in every text
    [InlineData("""{"<secret>": [true, null, "<unknown>"]}""")]
    [InlineData(Known)]
    [InlineData("""{"<secret>": "v"}""", "v")]
    [InlineData("""{"a": {"<secret>": {"b": ["v", 1.5, {"c": "w"}]}}, "d": "x"}""", "v", "1.5", "w")]
    [InlineData(KnownSecret, "v")]
    [InlineData($$"""{"<secret>": {{Known}}}""", "v")]
    [InlineData($$"""[{{UnknownOutput}}, {"<secret>": "v"}]""", "v")]
    public void What_must_not_be_shown_is_all_texts_and_numbers_in_secrets(string value, params string[] texts) =>
        Assert.Equal(texts, Bag.Value(value).SecretTexts());

    [Theory]
    [InlineData("null", true)]
    [InlineData("""{"<secret>": null}""", true)]
    [InlineData("\"<unknown>\"", false)]
    [InlineData(UnknownOutput, false)]
    [InlineData("\"\"", false)]
    [InlineData("false", false)]
    public void Null_is_missing_and_what_is_unknown_is_given(string value, bool missing) =>
        Assert.Equal(missing, Bag.Value(value).IsMissing());

    [Fact]
    public void What_is_absent_is_missing_and_has_no_text()
    {
        var bag = Bag.Json("""{"name": {"<secret>": "x"}, "count": 1}""");
        Assert.True(bag.Get("none").IsMissing());
        Assert.Null(bag.TextOf("none"));
        Assert.Null(bag.TextOf("count"));
        Assert.Equal("x", bag.TextOf("name"));
    }

    [Theory]
    [InlineData("""{"a": 1}""", """{"a": 2}""", """{"a": 2}""")]
    [InlineData("""{"<secret>": "x"}""", "\"y\"", """{"<secret>": "y"}""")]
    [InlineData("""{"<secret>": "x"}""", """{"<secret>": "y"}""", """{"<secret>": "y"}""")]
    [InlineData("\"x\"", """{"<secret>": "y"}""", """{"<secret>": "y"}""")]
    [InlineData(KnownSecret, "\"y\"", """{"<secret>": "y"}""")]
    [InlineData(Known, "\"y\"", "\"y\"")]
    [InlineData("""{"a": {"<secret>": 1}, "b": 2}""", """{"a": 3, "b": 4, "c": 5}""", """{"a": {"<secret>": 3}, "b": 4, "c": 5}""")]
    [InlineData("""[1, {"<secret>": 2}]""", "[3, 4]", """[3, {"<secret>": 4}]""")]
    [InlineData("""[1, {"<secret>": 2}]""", "[3]", """{"<secret>": [3]}""")]
    [InlineData("[1, 2]", "[3]", "[3]")]
    [InlineData("""{"a": {"<secret>": 1} }""", "\"text\"", """{"<secret>": "text"}""")]
    [InlineData("""{"a": 1}""", "\"text\"", "\"text\"")]
    [InlineData("""{"<secret>": {"a": 1} }""", """{"a": {"<secret>": 2} }""", """{"<secret>": {"a": 2} }""")]
    [InlineData("""{"<secret>": {"a": {"<secret>": 1} } }""", """{"a": 2}""", """{"<secret>": {"a": 2} }""")]
    [InlineData("""{"a": {"<secret>": 1} }""", """{"<secret>": {"a": 2} }""", """{"<secret>": {"a": 2} }""")]
    public void Secret_marks_come_back_at_every_place_that_had_one(string from, string to, string marked) =>
        Assert.Equal(Bag.Value(marked), Marks.CopySecrets(Bag.Value(from), Bag.Value(to)));

    [Fact]
    public void Where_nothing_was_no_mark_is_made() => Assert.Equal((PropertyValue)"x", Marks.CopySecrets(null, "x"));

    [Fact]
    public void A_secret_is_marked_once() => Assert.Equal(new SecretValue("x"), new SecretValue("x").AsSecret());
}
