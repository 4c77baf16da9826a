using System.Collections.Concurrent;
using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Tests.Stage;
using Xunit;

[assembly: AssemblyFixture(typeof(ServerPool))]

namespace Pulumi.Mixpeek.Tests.Stage;

/// <summary>Local servers that tests take in turn: each test has one to itself, and no more are started than run at once.</summary>
public sealed class ServerPool : IAsyncDisposable
{
    readonly ConcurrentBag<LocalServer> idle = [];

    /// <summary>A server without anything in it.</summary>
    internal async Task<LocalServer> RentAsync()
    {
        if (!idle.TryTake(out var server))
            return await LocalServer.StartAsync();
        await server.ResetAsync();
        return server;
    }

    internal void Return(LocalServer server) => idle.Add(server);

    public async ValueTask DisposeAsync()
    {
        foreach (var server in idle)
            await server.DisposeAsync();
    }
}
