using Pulumi.Mixpeek.Lifecycle;
using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Lifecycle.Parts;

/// <summary>What is secret by declaration, and what is by its name.</summary>
public sealed class NamedSecretsTests
{
    [Theory]
    [InlineData("llm_api_key")]
    [InlineData("LLM_API_KEY")]
    [InlineData("apiKey")]
    [InlineData("api-key")]
    [InlineData("openaiApiKey")]
    public void A_key_is_known_by_its_name_at_any_depth(string name) => Assert.Equal(
        Bag.Value($$"""{"list": [{"{{name}}": {"<secret>": "k"}, "other": "v"}]}"""),
        NamedSecrets.Mark(Bag.Value($$"""{"list": [{"{{name}}": "k", "other": "v"}]}""")));

    [Theory]
    [InlineData("""{"api_key_name": "v"}""")]
    [InlineData("""{"key": "v"}""")]
    [InlineData("""{"api_key": 5}""")]
    [InlineData("\"api_key\"")]
    public void What_is_no_key_is_not_marked(string value) => Assert.Equal(Bag.Value(value), NamedSecrets.Mark(Bag.Value(value)));

    [Fact]
    public void Inside_a_key_that_is_an_object_keys_are_looked_for() => Assert.Equal(
        Bag.Value("""{"api_key": {"api_key": {"<secret>": "k"}}}"""), NamedSecrets.Mark(Bag.Value("""{"api_key": {"api_key": "k"}}""")));

    [Fact]
    public void What_is_declared_secret_is_marked_once_and_not_where_it_is_not_known()
    {
        Assert.Equal(Infrastructure("""{"<secret>": "k"}"""), Declared(Infrastructure("\"k\"")));
        Assert.Equal(Infrastructure("""{"<secret>": "k"}"""), Declared(Infrastructure("""{"<secret>": "k"}""")));
        Assert.Equal(Infrastructure("null"), Declared(Infrastructure("null")));
        Assert.Equal(Infrastructure("\"<unknown>\""), Declared(Infrastructure("\"<unknown>\"")));
    }

    [Fact]
    public void What_nobody_declared_is_left_alone() =>
        Assert.Equal(Bag.Json("""{"nobody's": {"api_key": "k"}}"""), Declared(Bag.Json("""{"nobody's": {"api_key": "k"}}""")));

    [Fact]
    public void In_what_is_declared_keys_are_found_by_name() =>
        Assert.Equal(Bag.Json("""{"vectorInferenceMap": {"api_key": {"<secret>": "k"}}}"""), Declared(Bag.Json("""{"vectorInferenceMap": {"api_key": "k"}}""")));

    static MapValue Infrastructure(string key) => Bag.Json($$"""{"infrastructure": {"qdrantApiKey": {{key}}, "qdrantUrl": "http://q"} }""");

    static MapValue Declared(MapValue bag) => DeclaredSecrets.Mark(Course.SubjectOf("Namespace").Kind.Properties, bag);
}
