using Grpc.Core;
using Grpc.Net.Client;
using Pulumi.Mixpeek.Protocol;
using Pulumi.Mixpeek.Stack.Deployment;

namespace Pulumi.Mixpeek.Stack.Plugins;

/// <summary>A plugin that someone else started, under a debugger above all: it is told to stop its work, not its process.</summary>
sealed class AttachedPlugin(GrpcChannel channel, string version) : IPlugin
{
    public ResourceProvider.ResourceProviderClient Client { get; } = new(channel);

    public string Version => version;

    public async Task CancelAsync() => await Client.CancelAsync(new());

    public async ValueTask DisposeAsync()
    {
        try
        {
            await CancelAsync();
        }
        catch (RpcException gone) when (gone.StatusCode is StatusCode.Unavailable)
        {
            // Whoever runs it has ended it: there is nothing left to tell.
        }
        channel.Dispose();
    }
}
