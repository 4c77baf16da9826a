using Microsoft.AspNetCore.Connections;

namespace Pulumi.Mixpeek.Host;

/// <summary>How many connections are open to this plugin. One is closed when its peer is gone, though calls that came over it may still be at work.</summary>
sealed class Connections
{
    int open;

    public bool AreNone => Volatile.Read(ref open) == 0;

    public async Task CountAsync(ConnectionContext connection, ConnectionDelegate serve)
    {
        Interlocked.Increment(ref open);
        var isOpen = 1;
        using var closing = connection.ConnectionClosed.Register(Close);
        try
        {
            await serve(connection);
        }
        finally
        {
            Close();
        }

        void Close() => Interlocked.Add(ref open, -Interlocked.Exchange(ref isOpen, 0));
    }
}
