using Pulumi.Mixpeek.Testing;
using Xunit;

namespace Pulumi.Mixpeek.Stack.Tests.Yaml;

public sealed class ConfigTests
{
    [Theory]
    [InlineData("{type: string}", "5", "\"5\"")]
    [InlineData("{type: number}", "2.5", "2.5")]
    [InlineData("{type: integer}", "3000000", "3000000")]
    [InlineData("{type: boolean}", "true", "true")]
    [InlineData("{type: object}", """{"a": 1}""", """{"a": 1}""")]
    [InlineData("{type: List<string>}", """["a"]""", """["a"]""")]
    [InlineData("{type: array, items: {type: string}}", """["a"]""", """["a"]""")]
    [InlineData("{type: string, default: d}", null, "\"d\"")]
    [InlineData("{default: 5}", null, "5")]
    [InlineData("{default: 5}", "6", "6")]
    [InlineData("plain", null, "\"plain\"")]
    [InlineData("{type: string, secret: true}", "s", """{"<secret>": "s"}""")]
    public async Task A_setting_has_its_type(string declaration, string? configured, string json)
    {
        await using var engine = await FakeEngine.StartAsync();
        if (configured is not null)
            engine.Config["p:setting"] = configured;
        Assert.Null(await engine.RunAsync(Program(declaration), TestContext.Current.CancellationToken));
        Assert.Equal(Bag.Value(json), engine.Sent.Outputs!["value"]);
    }

    [Theory]
    [InlineData("{type: string}", null, "missing required configuration variable 'p:setting'")]
    [InlineData("{type: number}", "five", "the configuration value of 'p:setting' is not of type number")]
    [InlineData("{type: strng}", "x", "unexpected configuration type 'strng'")]
    [InlineData("{secret: true}", "x", "either 'default' or 'type' is required")]
    [InlineData("{type: number, default: x}", null, "type mismatch: default value of type string but type number was specified")]
    public async Task A_setting_that_does_not_fit_is_refused_by_name(string declaration, string? configured, string message)
    {
        await using var engine = await FakeEngine.StartAsync();
        if (configured is not null)
            engine.Config["p:setting"] = configured;
        Assert.NotNull(await engine.RunAsync(Program(declaration), TestContext.Current.CancellationToken));
        Assert.Contains(message, Assert.Single(engine.Sent.Logged).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Secrets_of_the_configuration_stay_secret_and_undeclared_settings_are_there()
    {
        await using var engine = await FakeEngine.StartAsync();
        engine.Config["p:key"] = "sk";
        engine.Config["p:size"] = "3";
        engine.Config["mixpeek:baseUrl"] = "http://x";
        engine.SecretKeys.Add("p:key");
        Assert.Null(await engine.RunAsync("""
            config: {key: {type: string}, "mixpeek:apiKey": {value: x}}
            outputs: {key: "${key}", size: "${size}", url: "${mixpeek:baseUrl}"}
            """, TestContext.Current.CancellationToken));
        Assert.Equal(Bag.Json("""{"key": {"<secret>": "sk"}, "size": 3, "url": "http://x"}"""), engine.Sent.Outputs);
    }

    static string Program(string declaration) => $"config: {{setting: {declaration}}}\noutputs: {{value: \"${{setting}}\"}}";
}
