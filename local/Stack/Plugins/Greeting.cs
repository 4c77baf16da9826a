using Grpc.Core;
using Pulumi.Mixpeek.Protocol;

namespace Pulumi.Mixpeek.Stack.Plugins;

/// <summary>The first calls on a plugin.</summary>
static class Greeting
{
    /// <summary>What the engine allows for connecting and the Handshake.</summary>
    static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    /// <summary>Shakes hands, and asks for the version.</summary>
    /// <param name="directory">The plugin's folder; null where it was not started from one.</param>
    /// <exception cref="RpcException">It does not answer, or refuses.</exception>
    public static async Task<string> ExchangeAsync(
        ResourceProvider.ResourceProviderClient client, string engineAddress, string? directory, CancellationToken cancellation)
    {
        var options = new CallOptions(deadline: DateTime.UtcNow + Limit, cancellationToken: cancellation).WithWaitForReady();
        await client.HandshakeAsync(Request(engineAddress, directory), options);
        // The protocol has a plugin that was not started by the engine told where that is (recordings/attach).
        if (directory is null)
            await client.AttachAsync(new() { Address = engineAddress }, options);
        return (await client.GetPluginInfoAsync(new(), options)).Version;
    }

    static ProviderHandshakeRequest Request(string engineAddress, string? directory)
    {
        var request = new ProviderHandshakeRequest
        {
            EngineAddress = engineAddress,
            ConfigureWithUrn = true,
            SupportsViews = true,
            SupportsRefreshBeforeUpdate = true,
            InvokeWithPreview = true,
            AcceptsByteString = true,
        };
        if (directory is not null)
            (request.RootDirectory, request.ProgramDirectory) = (directory, directory);
        return request;
    }
}
