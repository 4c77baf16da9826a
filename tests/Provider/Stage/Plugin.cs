using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Tests.Stage;

/// <summary>Plugins as most tests want them: started, greeted and configured.</summary>
static class Plugin
{
    /// <summary>An address at which nothing listens: a call that goes there fails, which is how a test sees that none does.</summary>
    public const string Nowhere = "http://127.0.0.1:9";

    /// <summary>The configuration of a plugin that must not call anything.</summary>
    public static MapValue Offline { get; } = Towards(Nowhere);

    /// <summary>The configuration for a server at this address.</summary>
    public static MapValue Towards(string url) =>
        MapValue.Of(("apiKey", Bag.Hidden("sk_test")), ("baseUrl", url), ("maxRetries", "0"));

    /// <summary>Starts one with this configuration; without any, one that has nobody to call.</summary>
    public static async Task<PluginProcess> ReadyAsync(
        CancellationToken cancellation, MapValue? configuration = null, PluginOptions? options = null)
    {
        var plugin = await PluginProcess.StartAsync(options, cancellation);
        await plugin.HandshakeAsync(cancellation);
        await plugin.ConfigureAsync(configuration ?? Offline, cancellation);
        return plugin;
    }
}
