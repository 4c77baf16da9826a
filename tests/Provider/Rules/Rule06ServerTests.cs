using Grpc.Core;
using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Tests.Stage;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Rules;

/// <summary>provider-rules, 6: which key is used, and what a refused one's error says.</summary>
public sealed class Rule06ServerTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Rule_06_a_key_from_the_state_that_was_rotated_is_told_apart_with_both_ways_out()
    {
        await using var server = await LocalServer.StartAsync("--api-key", "sk_new");
        await using var plugin = await Plugin.ReadyAsync(Cancellation, Plugin.Towards(server.Url));
        var said = await RefusalAsync(plugin);
        Assert.Contains("state", said, StringComparison.Ordinal);
        Assert.Contains("pulumi up", said, StringComparison.Ordinal);
        Assert.Contains("--run-program", said, StringComparison.Ordinal);
        Assert.DoesNotContain("sk_test", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rule_06_a_refused_key_from_the_configuration_is_named_as_such()
    {
        await using var server = await LocalServer.StartAsync("--api-key", "sk_new");
        await using var plugin = await PluginProcess.StartAsync(cancellation: Cancellation);
        await plugin.HandshakeAsync(Cancellation);
        var configuration = Plugin.Towards(server.Url);
        await plugin.CheckConfigAsync((MapValue)configuration.Plain(), Cancellation);
        await plugin.ConfigureAsync(configuration, Cancellation);
        Assert.Contains("configuration", await RefusalAsync(plugin), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rule_06_a_refused_key_from_the_environment_is_named_as_such()
    {
        await using var server = await LocalServer.StartAsync("--api-key", "sk_new");
        await using var plugin = await Plugin.ReadyAsync(
            Cancellation, MapValue.Of(("baseUrl", server.Url)), new() { Environment = Environment("sk_old") });
        Assert.Contains("MIXPEEK_API_KEY", await RefusalAsync(plugin), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rule_06_Configure_reads_the_environment_again()
    {
        await using var server = await LocalServer.StartAsync("--api-key", "sk_new");
        await using var plugin = await Plugin.ReadyAsync(
            Cancellation, MapValue.Of(("baseUrl", server.Url)), new() { Environment = Environment("sk_new") });
        var resource = new Managed(plugin, "Namespace", "prod");
        Assert.NotEmpty((await resource.CreateAsync(await resource.CheckedAsync(Samples.Namespace))).Id);
    }

    static Dictionary<string, string> Environment(string key) => new() { ["MIXPEEK_API_KEY"] = key };

    static async Task<string> RefusalAsync(PluginProcess plugin)
    {
        var resource = new Managed(plugin, "Namespace", "prod");
        var inputs = await resource.CheckedAsync(Samples.Namespace);
        var refused = await Assert.ThrowsAsync<RpcException>(() => resource.CreateAsync(inputs));
        Assert.Equal(StatusCode.Unauthenticated, refused.StatusCode);
        return refused.Status.Detail;
    }
}
