using Pulumi.Mixpeek.Protocol;

namespace Pulumi.Mixpeek.Stack.Deployment;

/// <summary>A running plugin process, after Handshake and GetPluginInfo. Disposing it ends it: Cancel, SIGINT, and a kill after 5 s.</summary>
interface IPlugin : IAsyncDisposable
{
    /// <summary>The provider's calls; the channel receives messages of up to 400 MiB.</summary>
    ResourceProvider.ResourceProviderClient Client { get; }

    /// <summary>The plugin's version, from GetPluginInfo.</summary>
    string Version { get; }

    /// <summary>Tells the plugin to stop soon what is under way; the process itself goes on until it is disposed of.</summary>
    Task CancelAsync();
}
