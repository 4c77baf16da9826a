using Pulumi.Mixpeek.Lifecycle;
using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Lifecycle.Parts;

/// <summary>Outputs that say a secret again, of their own resource or of another one, are secrets.</summary>
public sealed class EchoedSecretsTests
{
    readonly EchoedSecrets echoed = new();

    [Theory]
    [InlineData("\"12345678\"", true)]
    [InlineData("\"say 12345678 again\"", true)]
    [InlineData("""{"deep": ["x", "12345678"]}""", true)]
    [InlineData("""{"one": "x", "other": "12345678"}""", true)]
    [InlineData("""{"marked": {"<secret>": "12345678"}}""", true)]
    [InlineData("""{"deep": ["x", "1234567"]}""", false)]
    [InlineData("5", false)]
    public void An_output_that_says_a_secret_of_its_own_again_is_one_as_a_whole(string output, bool isSecret)
    {
        var value = Bag.Value(output);
        Assert.Equal(isSecret ? new SecretValue(Marks.Plain(value)) : value, echoed.Mark(value, new HashSet<string> { "12345678" }));
    }

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
}
