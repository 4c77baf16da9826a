using System.Net.Sockets;

namespace Pulumi.Mixpeek.Host;

/// <summary>
/// Ends the process when its engine is dead. A killed engine sends nothing, and a closed connection alone proves no death (grpc-go
/// closes idle ones): a refused connect to the engine's address does (provider-rules, "The process").
/// </summary>
static class EngineWatch
{
    static readonly TimeSpan Interval = TimeSpan.FromSeconds(0.5);

    public static async Task RunAsync(string engineAddress, Connections connections, TimeProvider time, IHostApplicationLifetime process)
    {
        try
        {
            while (!connections.AreNone || await IsListeningAsync(engineAddress, process.ApplicationStopping))
                await Task.Delay(Interval, time, process.ApplicationStopping);
            process.StopApplication();
        }
        catch (OperationCanceledException)
        {
            // The process is ending already.
        }
    }

    static async Task<bool> IsListeningAsync(string address, CancellationToken stopping)
    {
        var (host, port) = (address[..address.LastIndexOf(':')], int.Parse(address[(address.LastIndexOf(':') + 1)..], System.Globalization.CultureInfo.InvariantCulture));
        try
        {
            using var socket = new TcpClient();
            await socket.ConnectAsync(host, port, stopping);
            return true;
        }
        catch (SocketException refused)
        {
            return refused.SocketErrorCode != SocketError.ConnectionRefused;
        }
    }
}
