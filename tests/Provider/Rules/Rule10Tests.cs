using System.Net;
using System.Net.Sockets;
using Pulumi.Mixpeek.Tests.Stage;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Rules;

/// <summary>provider-rules, 10: Check and Diff are on the engine's critical path and call nobody.</summary>
public sealed class Rule10Tests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Rule_10_Check_Diff_and_previews_open_no_connection()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        await using var plugin = await Plugin.ReadyAsync(Cancellation, Plugin.Towards($"http://{listener.LocalEndpoint}"));
        foreach (var kind in Samples.Kinds)
        {
            var resource = new Managed(plugin, kind, "it");
            var inputs = await resource.CheckedAsync(Samples.Of(kind));
            await resource.PreviewCreateAsync(inputs);
            (resource.Id, resource.Inputs, resource.Outputs) = ("id_1", inputs, inputs);
            await resource.DiffAsync(inputs.With("description", "new"));
            await resource.PreviewUpdateAsync(inputs.With("description", "new"));
        }
        Assert.False(listener.Pending());
    }

    [Fact]
    public async Task Rule_10_eight_reads_are_in_flight_at_once()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        // Each read by itself: together they would be one listing. And no limit to be learned from a first answer, which never comes.
        var configuration = Plugin.Towards($"http://{listener.LocalEndpoint}")
            .With("readCacheSeconds", "0").With("maxConcurrentRequests", "50").With("requestsPerMinute", "6000");
        await using var plugin = await Plugin.ReadyAsync(Cancellation, configuration);
        var reads = Enumerable.Range(0, 8)
            .Select(number => new Managed(plugin, "Namespace", $"n{number}").ImportAsync($"ns_{number}")).ToList();
        var connections = new List<TcpClient>();
        // None of them is answered, so each one that is accepted is in flight.
        while (connections.Count < 8)
            connections.Add(await listener.AcceptTcpClientAsync(Cancellation));
        listener.Stop(); // or a connection that was tried again would wait in its queue
        connections.ForEach(connection => connection.Dispose());
        await Assert.ThrowsAsync<Grpc.Core.RpcException>(() => Task.WhenAll(reads));
    }
}
