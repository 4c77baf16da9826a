using Pulumi.Mixpeek.Protocol;
using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Tests.Stage;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Rules;

/// <summary>provider-rules, 1 to 4 and what of 5 and 6 needs no server.</summary>
public sealed class ConfigurationTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string> Spellings => new(
        """{"apiKey": "sk_x", "maxRetries": "5", "requestsPerMinute": "60", "maxConcurrentRequests": "4", "requestTimeoutSeconds": "30", "forceDestroy": "true"}""",
        """{"apiKey": "sk_x", "maxRetries": 5, "requestsPerMinute": 60, "maxConcurrentRequests": 4, "requestTimeoutSeconds": 30, "forceDestroy": true}""",
        """{"apiKey": {"<secret>": "sk_x"}, "maxRetries": {"<secret>": "5"}, "namespace": "prod", "baseUrl": "http://127.0.0.1:9"}""");

    [Theory, MemberData(nameof(Spellings))]
    public async Task Rule_01_values_are_taken_in_their_own_type_and_as_encoded_strings(string json)
    {
        await using var plugin = await PluginProcess.StartAsync(cancellation: Cancellation);
        await plugin.HandshakeAsync(Cancellation);
        var news = Bag.Json(json);
        var answer = await plugin.CheckConfigAsync((MapValue)news.Plain(), Cancellation);
        Assert.Empty(answer.Failures);
        Assert.Equal(news.Plain(), answer.Inputs.Bagged().Plain());
        Assert.True((await plugin.ConfigureAsync(news, Cancellation)).SupportsPreview);
    }

    [Theory]
    [InlineData("maxRetries", "many")]
    [InlineData("maxRetries", "-1")]
    [InlineData("forceDestroy", "perhaps")]
    [InlineData("requestTimeoutSeconds", "soon")]
    [InlineData("baseUrl", "not a url")]
    public async Task Rule_01_a_value_of_another_kind_is_a_failure_of_that_setting(string setting, string value)
    {
        await using var plugin = await PluginProcess.StartAsync(cancellation: Cancellation);
        await plugin.HandshakeAsync(Cancellation);
        var answer = await plugin.CheckConfigAsync(MapValue.Of((setting, value)), Cancellation);
        var failure = Assert.Single(answer.Failures);
        Assert.Contains(setting, failure.Property + failure.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rule_02_unknown_settings_pass_through_CheckConfig()
    {
        await using var plugin = await PluginProcess.StartAsync(cancellation: Cancellation);
        await plugin.HandshakeAsync(Cancellation);
        var news = Bag.Json("""{"apiKey": "<unknown>", "baseUrl": "<unknown>", "maxRetries": "<unknown>", "forceDestroy": "<unknown>"}""");
        var answer = await plugin.CheckConfigAsync(news, Cancellation);
        Assert.Empty(answer.Failures);
        Assert.Equal(news, answer.Inputs.Bagged());
    }

    [Fact]
    public async Task Rule_03_Handshake_and_Configure_declare_the_same()
    {
        await using var plugin = await PluginProcess.StartAsync(cancellation: Cancellation);
        var greeting = await plugin.HandshakeAsync(Cancellation);
        var configured = await plugin.ConfigureAsync(Plugin.Offline, Cancellation);
        Assert.Equal((true, true, true, true),
            (greeting.AcceptSecrets, greeting.AcceptResources, greeting.AcceptOutputs, greeting.SupportsAutonamingConfiguration));
        Assert.Equal((true, true, true, true, true),
            (configured.AcceptSecrets, configured.AcceptResources, configured.AcceptOutputs,
             configured.SupportsAutonamingConfiguration, configured.SupportsPreview));
    }

    [Theory]
    [InlineData("apiKey", "sk_old", "sk_new")]
    [InlineData("maxRetries", "3", "9")]
    [InlineData("requestsPerMinute", "60", "600")]
    [InlineData("maxConcurrentRequests", "2", "8")]
    [InlineData("requestTimeoutSeconds", "30", "60")]
    [InlineData("forceDestroy", "false", "true")]
    [InlineData("namespace", "one", "two")]
    public async Task Rule_04_no_setting_but_the_base_URL_replaces_the_provider(string setting, string before, string after)
    {
        var answer = await DiffConfigAsync(MapValue.Of((setting, before)), MapValue.Of((setting, after)));
        Assert.Empty(answer.Replaces);
        Assert.Equal(DiffResponse.Types.DiffChanges.DiffSome, answer.Changes);
        Assert.DoesNotContain(answer.DetailedDiff.Values, change => change.Kind.ToString().EndsWith("Replace", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Rule_04_unchanged_settings_are_no_change()
    {
        var settings = Bag.Json("""{"apiKey": "sk_rec", "maxRetries": "3"}""");
        Assert.Equal(DiffResponse.Types.DiffChanges.DiffNone, (await DiffConfigAsync(settings, settings)).Changes);
    }

    [Fact]
    public async Task Rule_04_a_setting_spelled_in_its_own_type_is_the_same_as_its_string()
    {
        var answer = await DiffConfigAsync(Bag.Json("""{"maxRetries": "3"}"""), Bag.Json("""{"maxRetries": 3}"""));
        Assert.Equal(DiffResponse.Types.DiffChanges.DiffNone, answer.Changes);
    }

    [Fact]
    public async Task Rule_05_a_whole_preview_works_without_a_key()
    {
        await using var plugin = await Plugin.ReadyAsync(Cancellation, MapValue.Of(("baseUrl", Plugin.Nowhere)));
        foreach (var kind in Samples.Kinds)
        {
            var resource = new Managed(plugin, kind, "it");
            var inputs = await resource.CheckedAsync(Samples.Of(kind));
            Assert.NotEmpty((await resource.PreviewCreateAsync(inputs)).Properties);
        }
    }

    [Fact]
    public async Task Rule_05_the_first_call_that_needs_the_key_names_the_setting_and_the_variable()
    {
        await using var plugin = await Plugin.ReadyAsync(Cancellation, MapValue.Of(("baseUrl", Plugin.Nowhere)));
        var bucket = new Managed(plugin, "Bucket", "raw");
        var refused = await Assert.ThrowsAsync<Grpc.Core.RpcException>(async () => await bucket.CreateAsync(await bucket.CheckedAsync(Samples.Bucket)));
        Assert.Contains("apiKey", refused.Status.Detail, StringComparison.Ordinal);
        Assert.Contains("MIXPEEK_API_KEY", refused.Status.Detail, StringComparison.Ordinal);
        Assert.DoesNotContain(refused.StatusCode, new[] { Grpc.Core.StatusCode.Unknown, Grpc.Core.StatusCode.Internal });
    }

    [Fact]
    public async Task Rule_06_what_came_from_the_environment_is_not_written_into_the_checked_configuration()
    {
        var environment = new Dictionary<string, string>
        {
            ["MIXPEEK_API_KEY"] = "sk_environment",
            ["MIXPEEK_BASE_URL"] = Plugin.Nowhere,
            ["MIXPEEK_NAMESPACE"] = "ns_environment",
        };
        await using var plugin = await PluginProcess.StartAsync(new() { Environment = environment }, Cancellation);
        await plugin.HandshakeAsync(Cancellation);
        var answer = await plugin.CheckConfigAsync(MapValue.Of(("maxRetries", "3")), Cancellation);
        Assert.Equal(MapValue.Of(("maxRetries", "3")), answer.Inputs.Bagged());
    }

    [Fact]
    public async Task Rule_06_the_environment_s_namespace_is_the_default_of_resources_that_name_none()
    {
        var environment = new Dictionary<string, string> { ["MIXPEEK_NAMESPACE"] = "ns_environment" };
        await using var plugin = await Plugin.ReadyAsync(Cancellation, options: new() { Environment = environment });
        var inputs = await new Managed(plugin, "Bucket", "raw").CheckedAsync(Samples.Bucket.Without("namespace"));
        Assert.Equal("ns_environment", inputs["namespace"]);
    }

    static async Task<DiffResponse> DiffConfigAsync(MapValue before, MapValue after)
    {
        await using var plugin = await PluginProcess.StartAsync(cancellation: Cancellation);
        await plugin.HandshakeAsync(Cancellation);
        return await plugin.Calls.DiffConfigAsync(new()
        {
            Urn = PluginCalls.ProviderUrn,
            Name = "default",
            Type = "pulumi:providers:mixpeek",
            Olds = before.Wire(),
            OldInputs = before.Wire(),
            News = after.Wire(),
        }, cancellationToken: Cancellation);
    }
}
