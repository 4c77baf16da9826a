using Grpc.Core;
using Grpc.Net.Client;
using Pulumi.Mixpeek.Protocol;
using Pulumi.Mixpeek.Stack.Deployment;

namespace Pulumi.Mixpeek.Stack.Plugins;

/// <summary>Starts plugins as the engine does, or joins those that someone runs under a debugger.</summary>
/// <param name="locator">Finds them.</param>
/// <param name="attached">Ports of running plugins by package, which are joined instead.</param>
/// <param name="report">Is told of plugins that end badly.</param>
sealed class ProviderPlugins(PluginLocator locator, IReadOnlyDictionary<string, int> attached, Action<string> report) : IPlugins
{
    readonly PluginBuilds builds = new();

    public async Task<IPlugin> StartAsync(string package, string engineAddress, CancellationToken cancellation)
    {
        if (attached.TryGetValue(package, out var port))
            return await AttachAsync(package, port, engineAddress, cancellation);
        var command = locator.Find(package);
        await builds.EnsureAsync(command, cancellation);
        var process = await PluginProcess.StartAsync(command, engineAddress, cancellation);
        var channel = PluginChannel.Open(process.Port);
        var client = new ResourceProvider.ResourceProviderClient(channel);
        try
        {
            var version = await Greeting.ExchangeAsync(client, engineAddress, command.Directory, cancellation);
            return new StartedPlugin(package, process, channel, version, report);
        }
        catch (RpcException failed)
        {
            var words = process.LastWords;
            await AbandonAsync(process, channel);
            throw new PluginException(
                $"the plugin for {package} ({command.File}) does not answer its Handshake: {failed.Status.Detail}.{words}", failed);
        }
    }

    static async Task AbandonAsync(PluginProcess process, GrpcChannel channel)
    {
        channel.Dispose();
        await process.StopAsync();
        process.Dispose();
    }

    static async Task<IPlugin> AttachAsync(string package, int port, string engineAddress, CancellationToken cancellation)
    {
        var channel = PluginChannel.Open(port);
        try
        {
            var client = new ResourceProvider.ResourceProviderClient(channel);
            return new AttachedPlugin(channel, await Greeting.ExchangeAsync(client, engineAddress, null, cancellation));
        }
        catch (RpcException failed)
        {
            channel.Dispose();
            throw new PluginException(
                $"{DebugProviders.Variable} names port {port} for {package}, and nothing answers there: {failed.Status.Detail}.", failed);
        }
    }
}
