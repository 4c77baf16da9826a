using Pulumi.Mixpeek.Testing;
using Xunit;

namespace Pulumi.Mixpeek.Stack.Tests.Yaml;

/// <summary>What values come out of a program's expressions: <c>value</c> is an output of it.</summary>
public sealed class ExpressionTests
{
    [Theory]
    [InlineData("text", "\"text\"")]
    [InlineData("1.5", "1.5")]
    [InlineData("\"1.5\"", "\"1.5\"")]
    [InlineData("0x10", "16")]
    [InlineData("1_000", "1000")]
    [InlineData("12345678901234567890", "12345678901234567000")]
    [InlineData("True", "true")]
    [InlineData("yes", "\"yes\"")]
    [InlineData("2024-01-02", "\"2024-01-02\"")]
    [InlineData("!!str 5", "\"5\"")]
    [InlineData("[a, {b: null, c: [null, 1]}]", """["a", {"c": [1]}]""")]
    [InlineData("'é😀'", "\"é😀\"")]
    public Task Literals_are_what_yaml_says_that_they_are(string expression, string json) => ExpectAsync(expression, json);

    [Theory]
    [InlineData("${words[1]}", "\"b\"")]
    [InlineData("${map.a.b}", "1")]
    [InlineData("${map[\"a\"][\"b\"]}", "1")]
    [InlineData("'${map[\"with \\\" and ]\"]}'", "\"odd\"")]
    [InlineData("'<${words[0]}${number}>'", "\"<a3>\"")]
    [InlineData("'${million}'", "1000000")]
    [InlineData("'n=${million}'", "\"n=1e+06\"")]
    [InlineData("'n=${fraction}'", "\"n=0.25\"")]
    [InlineData("'n=${map.a}'", "\"n=map[b:1]\"")]
    [InlineData("'$${words} costs $5, $$5'", "\"${words} costs $5, $5\"")]
    [InlineData("${pulumi.stack}/${pulumi.project}/${pulumi.organization}", "\"dev/p/organization\"")]
    [InlineData("{'${words[0]}': 1}", """{"a": 1}""")]
    public Task Names_are_followed_and_written_as_go_does(string expression, string json) => ExpectAsync(expression, json);

    [Theory]
    [InlineData("{fn::toJSON: {b: [1, \"<\"], a: 2.5}}", "\"{\\\"a\\\":2.5,\\\"b\\\":[1,\\\"\\\\u003c\\\"]}\"")]
    [InlineData("{fn::fromJSON: '{\"a\": [1]}'}", """{"a": [1]}""")]
    [InlineData("{fn::join: [\"-\", \"${words}\"]}", "\"a-b\"")]
    [InlineData("{fn::join: [null, [a, b]]}", "\"ab\"")]
    [InlineData("{fn::select: [1, \"${words}\"]}", "\"b\"")]
    [InlineData("{fn::split: [\",\", \"a,b\"]}", """["a", "b"]""")]
    [InlineData("{fn::toBase64: é}", "\"w6k=\"")]
    [InlineData("{fn::fromBase64: w6k=}", "\"é\"")]
    [InlineData("{fn::readFile: note.txt}", "\"hello\"")]
    [InlineData("{Fn::ReadFile: note.txt}", "\"hello\"")]
    [InlineData("{fn::invoke: {function: mixpeek:getThing, arguments: {id: x}}}", """{"found": "it"}""")]
    [InlineData("{fn::invoke: {function: mixpeek:index:getThing, arguments: {id: x}, return: found}}", "\"it\"")]
    [InlineData("{fn::mixpeek:index:getThing: {id: x}}", """{"found": "it"}""")]
    [InlineData("{fn::mixpeek:getThing: {id: x}}", """{"found": "it"}""")]
    [InlineData("{fn::secret: x}", """{"<secret>": "x"}""")]
    [InlineData("{fn::toBase64: {fn::secret: é}}", """{"<secret>": "w6k="}""")]
    [InlineData("'key ${hidden}'", """{"<secret>": "key sk"}""")]
    [InlineData("{whole: \"${hidden}\", plain: 1}", """{"whole": {"<secret>": "sk"}, "plain": 1}""")]
    [InlineData("{fn::stringAsset: x}", """{"4dabf18193072939515e22adb298388d": "c44067f5952c0a294b673a41bacd8c17", "text": "x"}""")]
    [InlineData("{fn::fileArchive: ./d}", """{"4dabf18193072939515e22adb298388d": "0def7320c3a5731c473e5ecbe6d01bc7", "path": "./d"}""")]
    [InlineData("{fn::assetArchive: {a: {fn::fileAsset: note.txt}}}", """
        {"4dabf18193072939515e22adb298388d": "0def7320c3a5731c473e5ecbe6d01bc7", "assets":
          {"a": {"4dabf18193072939515e22adb298388d": "c44067f5952c0a294b673a41bacd8c17", "path": "note.txt"}}}
        """)]
    public Task Functions_compute_and_secrets_infect(string expression, string json) => ExpectAsync(expression, json);

    static async Task ExpectAsync(string expression, string json)
    {
        await using var engine = await FakeEngine.StartAsync();
        engine.Write("note.txt", "hello");
        Assert.Null(await engine.RunAsync($$"""
            variables:
              words: [a, b]
              map: {a: {b: 1}, 'with " and ]': odd}
              number: 3
              million: 1000000
              fraction: 0.25
              hidden: {fn::secret: sk}
            outputs:
              value: {{expression}}
            """, TestContext.Current.CancellationToken));
        Assert.Equal(Bag.Value(json), engine.Sent.Outputs!["value"]);
    }
}
