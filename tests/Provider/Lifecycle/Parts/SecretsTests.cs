using Pulumi.Mixpeek.Lifecycle;
using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Lifecycle.Parts;

/// <summary>Which outputs are secrets: by declaration, by name, and because they say a secret again.</summary>
public sealed class SecretsTests : IDisposable
{
    readonly Course course = new();
    readonly EchoedSecrets echoed = new();

    public void Dispose() => course.Dispose();

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

    [Theory]
    [InlineData("\"12345678\"", true)]
    [InlineData("\"say 12345678 again\"", true)]
    [InlineData("""{"deep": ["x", "12345678"]}""", true)]
    [InlineData("""{"one": "x", "other": "12345678"}""", true)]
    [InlineData("""{"marked": {"<secret>": "12345678"}}""", true)]
    [InlineData("""{"deep": ["x", "1234567"]}""", false)]
    [InlineData("5", false)]
    public void An_output_that_says_a_secret_of_its_own_again_is_one_as_a_whole(string output, bool isSecret) =>
        Assert.Equal(isSecret, echoed.Mark(Bag.Value(output), new HashSet<string> { "12345678" }) is SecretValue);

    [Fact]
    public void A_short_secret_counts_where_it_is_all_there_is()
    {
        var own = new HashSet<string> { "abc" };
        Assert.IsType<SecretValue>(echoed.Mark("abc", own));
        Assert.Equal<PropertyValue>("abcdef", echoed.Mark("abcdef", own)!); // by chance
    }

    [Fact]
    public void No_output_is_none() => Assert.Null(echoed.Mark(null, new HashSet<string>()));

    [Fact]
    public void A_secret_of_another_resource_counts_where_it_is_the_whole_text()
    {
        echoed.Meet(Bag.Json("""{"a": {"<secret>": "long-enough"}, "b": {"<secret>": "short"}, "c": "no-secret-at-all"}"""));
        var none = new HashSet<string>();
        Assert.IsType<SecretValue>(echoed.Mark("long-enough", none));
        Assert.IsType<SecretValue>(echoed.Mark(Bag.Value("""["long-enough"]"""), none));
        Assert.IsType<TextValue>(echoed.Mark("say long-enough again", none));
        Assert.IsType<TextValue>(echoed.Mark("short", none));
        Assert.IsType<TextValue>(echoed.Mark("no-secret-at-all", none));
    }

    [Fact]
    public void A_secret_of_eight_characters_is_told_from_chance()
    {
        echoed.Meet(Bag.Json("""{"a": {"<secret>": "12345678"}, "b": {"<secret>": "7654321"}}"""));
        Assert.Equal(["12345678"], echoed.In("12345678 7654321"));
    }

    [Fact]
    public void The_secrets_in_a_text_come_longest_first()
    {
        echoed.Meet(Bag.Json("""{"a": {"<secret>": "12345678"}, "b": {"<secret>": "123456789"}, "c": {"<secret>": "elsewhere"}}"""));
        Assert.Equal(["123456789", "12345678"], echoed.In("it is 123456789"));
    }

    [Fact]
    public void In_an_answer_about_many_the_texts_alone_are_marked()
    {
        echoed.Meet(Bag.Json("""{"a": {"<secret>": "12345678"}, "b": {"<secret>": "elsewhere"}}"""));
        Assert.Equal(
            Bag.Json("""{"list": [{"text": {"<secret>": "say 12345678"}, "other": "v"}, 5]}"""),
            echoed.MarkTexts(Bag.Json("""{"list": [{"text": "say 12345678", "other": "v"}, 5]}""")));
    }

    [Fact]
    public void The_secrets_of_inputs_are_their_texts() =>
        Assert.Equal(["a", "b"], EchoedSecrets.Of(Bag.Json("""{"x": {"<secret>": {"y": "a"}}, "z": ["c", {"<secret>": "b"}]}""")).Order());

    [Fact]
    public void Outputs_say_inputs_in_the_user_s_words_and_what_else_Mixpeek_answered()
    {
        var inputs = Bag.Json("""{"namespace": "ns_1", "bucketName": {"<secret>": "clips"}, "metadata": null, "bucketSchema": {"properties": {"title": {"type": "string"}}}}""");
        var outputs = Outputs.Of(course.Kind, inputs, Bag.Json(Clips.BucketWith("""{"metadata": {"a": 1}, "namespace": "ignored", "force_destroy": true}""")), course.Known.Secrets);
        Assert.Equal(Bag.Json("""
            {"namespace": "ns_1", "bucketName": {"<secret>": "clips"}, "description": "raw", "bucketSchema": {"properties": {"title": {"type": "string"}}},
             "metadata": {"a": 1}, "bucketId": "bkt_1", "status": "ACTIVE", "createdAt": "2026-01-01T00:00:05Z"}
            """), outputs);
    }

    [Fact]
    public void Outputs_that_say_an_input_s_secret_again_are_secrets()
    {
        var inputs = Clips.Bucket.With("description", Bag.Hidden("hush-hush"));
        var outputs = Outputs.Of(course.Kind, inputs, Bag.Json(Clips.BucketWith("""{"status": "hush-hush"}""")), course.Known.Secrets);
        Assert.Equal(Bag.Hidden("hush-hush"), outputs["status"]);
        Assert.Equal(["hush-hush"], course.Known.Secrets.In("hush-hush")); // and so those of others may be
    }

    [Fact]
    public void After_an_update_without_a_request_inputs_are_the_new_ones_and_all_else_stays()
    {
        var olds = Bag.Json("""{"bucketName": "clips", "description": "raw", "metadata": {"a": 1}, "status": "ACTIVE", "isLocked": null}""");
        var (before, after) = (Bag.Json("""{"bucketName": "clips", "description": "raw"}"""), Bag.Json("""{"bucketName": "cuts"}"""));
        Assert.Equal(Bag.Json("""{"bucketName": "cuts", "metadata": {"a": 1}, "status": "ACTIVE"}"""), Outputs.AfterUpdate(course.Kind, olds, before, after));
    }

    static MapValue Infrastructure(string key) => Bag.Json($$"""{"infrastructure": {"qdrantApiKey": {{key}}, "qdrantUrl": "http://q"} }""");

    static MapValue Declared(MapValue bag) => DeclaredSecrets.Mark(Course.SubjectOf("Namespace").Kind.Properties, bag);
}
