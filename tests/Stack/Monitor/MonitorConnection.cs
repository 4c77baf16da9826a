using Grpc.Net.Client;
using Pulumi.Mixpeek.Protocol;
using Pulumi.Mixpeek.Stack.Monitor;

namespace Pulumi.Mixpeek.Stack.Tests.Monitor;

/// <summary>A program's connection to the monitor: the real server, over a real channel.</summary>
sealed class MonitorConnection : IAsyncDisposable
{
    readonly MonitorServer server;
    readonly GrpcChannel channel;

    MonitorConnection(FakeMonitor deployment, MonitorServer server)
    {
        (Deployment, this.server) = (deployment, server);
        channel = GrpcChannel.ForAddress($"http://{server.Address}");
        Monitor = new(channel);
        Engine = new(channel);
    }

    public FakeMonitor Deployment { get; }

    public string Address => server.Address;

    public ResourceMonitor.ResourceMonitorClient Monitor { get; }

    public Engine.EngineClient Engine { get; }

    public static async Task<MonitorConnection> OpenAsync()
    {
        var deployment = new FakeMonitor();
        return new(deployment, await MonitorServer.StartAsync(deployment, Xunit.TestContext.Current.CancellationToken));
    }

    public async ValueTask DisposeAsync()
    {
        channel.Dispose();
        await server.DisposeAsync();
    }
}
