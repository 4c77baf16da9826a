using Grpc.Core;
using Grpc.Net.Client;
using Pulumi.Mixpeek.Protocol;
using Pulumi.Mixpeek.Stack.Deployment;

namespace Pulumi.Mixpeek.Stack.Plugins;

/// <summary>A plugin that was started here, and is ended as the engine does it: Cancel, SIGINT, and a kill after 5 s.</summary>
sealed class StartedPlugin(string package, PluginProcess process, GrpcChannel channel, string version, Action<string> report) : IPlugin
{
    /// <summary>Cancel must return at once (provider-rules, "The process"); the rest of this is patience.</summary>
    static readonly TimeSpan CancelLimit = TimeSpan.FromSeconds(5);

    public ResourceProvider.ResourceProviderClient Client { get; } = new(channel);

    public string Version => version;

    public async Task CancelAsync() => await Client.CancelAsync(new(), deadline: DateTime.UtcNow + CancelLimit);

    public async ValueTask DisposeAsync()
    {
        if (process.HasExited)
            report($"the plugin for {package} ended before it was told to, which is a bug in the provider.{process.LastWords}");
        else
            await EndAsync();
        channel.Dispose();
        process.Dispose();
    }

    async Task EndAsync()
    {
        try
        {
            await CancelAsync();
        }
        catch (RpcException failed)
        {
            report(
                $"the plugin for {package} did not answer Cancel, a bug in the provider: {failed.Status.Detail}.{process.LastWords}");
        }
        if (!await process.StopAsync())
            report($"the plugin for {package} was still there 5 s after SIGINT and was killed.");
    }
}
