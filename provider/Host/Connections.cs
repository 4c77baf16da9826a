using Microsoft.AspNetCore.Connections;

namespace Pulumi.Mixpeek.Host;

/// <summary>How many connections are open to this plugin.</summary>
sealed class Connections
{
    int open;

    public bool AreNone => Volatile.Read(ref open) == 0;

    public async Task CountAsync(ConnectionContext connection, ConnectionDelegate serve)
    {
        Interlocked.Increment(ref open);
        try
        {
            await serve(connection);
        }
        finally
        {
            Interlocked.Decrement(ref open);
        }
    }
}
