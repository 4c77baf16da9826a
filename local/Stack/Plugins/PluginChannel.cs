using System.Globalization;
using Grpc.Net.Client;

namespace Pulumi.Mixpeek.Stack.Plugins;

/// <summary>Channels to plugins.</summary>
static class PluginChannel
{
    /// <summary>What the engine receives at most in a message.</summary>
    const int MaxReceive = 400 << 20;

    /// <summary>A plaintext channel to a port of the loopback interface; a proxy from the environment is none of its business.</summary>
    public static GrpcChannel Open(int port) => GrpcChannel.ForAddress(
        string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"),
        new GrpcChannelOptions
        {
            MaxReceiveMessageSize = MaxReceive,
            MaxSendMessageSize = null,
            HttpHandler = new SocketsHttpHandler { UseProxy = false, EnableMultipleHttp2Connections = true },
            DisposeHttpClient = true,
        });
}
