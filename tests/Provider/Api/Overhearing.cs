using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Pulumi.Mixpeek.Tests.Api;

/// <summary>A server, or a proxy, that keeps every byte that it is sent, gives one answer, and closes the connection.</summary>
sealed class Overhearing : IDisposable
{
    readonly TcpListener listener = new(IPAddress.Loopback, 0);
    readonly StringBuilder heard = new();
    readonly string answer;

    public Overhearing(string answer)
    {
        this.answer = answer;
        listener.Start();
        _ = ServeAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public Uri Url => new($"http://127.0.0.1:{Port}");

    /// <summary>All that it was sent so far.</summary>
    public string Heard
    {
        get
        {
            lock (heard)
                return heard.ToString();
        }
    }

    public void Dispose() => listener.Stop();

    async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync();
                var buffer = new byte[65_536];
                var count = await client.GetStream().ReadAsync(buffer); // the requests here are smaller than one packet
                lock (heard)
                    heard.Append(Encoding.Latin1.GetString(buffer, 0, count));
                await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(answer));
            }
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException or IOException)
        {
            // The test is over.
        }
    }
}
