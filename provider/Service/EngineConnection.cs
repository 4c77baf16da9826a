using Grpc.Core;
using Grpc.Net.Client;
using Pulumi.Mixpeek.Protocol;

namespace Pulumi.Mixpeek.Service;

/// <summary>The way back to the engine: what a user should see goes through its log (provider-rules, "The process").</summary>
sealed class EngineConnection : IDisposable
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    readonly Lock order = new();
    Task last = Task.CompletedTask;
    GrpcChannel? channel;

    /// <summary>The engine's address, <c>host:port</c>; null where there is none, and messages then go nowhere.</summary>
    public string? Address { get; private set; }

    public void Connect(string? address)
    {
        if (string.IsNullOrEmpty(address) || address == Address)
            return;
        if (!Uri.TryCreate($"http://{address}", UriKind.Absolute, out var url) || url is not { UserInfo: "", PathAndQuery: "/", Fragment: "" }
            || !address.EndsWith($":{url.Port}", StringComparison.Ordinal))
            throw new ArgumentException($"\"{address[..Math.Min(address.Length, 100)]}\" is not the address of an engine: host:port was expected");
        channel?.Dispose();
        channel = GrpcChannel.ForAddress(url, new GrpcChannelOptions
        {
            HttpHandler = new SocketsHttpHandler { UseProxy = false }, // the engine is on this machine
            DisposeHttpClient = true,
        });
        Address = address;
    }

    /// <summary>Sends a message after all earlier ones. What becomes of it is nobody's concern: work does not fail for want of a reader.</summary>
    public void Send(LogRequest message)
    {
        if (channel is not { } open)
            return;
        lock (order)
            last = SendAfterAsync(last, open, message);
    }

    /// <summary>Waits until the messages sent so far have arrived, so that they stand before the operation's end.</summary>
    public Task FlushAsync()
    {
        lock (order)
            return last;
    }

    static async Task SendAfterAsync(Task earlier, GrpcChannel channel, LogRequest message)
    {
        await earlier;
        try
        {
            await new Engine.EngineClient(channel).LogAsync(message, deadline: DateTime.UtcNow + Patience);
        }
        catch (Exception gone) when (gone is RpcException or ObjectDisposedException)
        {
            // The engine is gone, busy ending, or at another address by now: EngineWatch sees to the first.
        }
    }

    public void Dispose() => channel?.Dispose();
}
