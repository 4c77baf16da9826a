using Mixpeek.Local.Tests;
using Pulumi.Mixpeek.Testing;

[assembly: AssemblyFixture(typeof(SharedServer))]

namespace Mixpeek.Local.Tests;

/// <summary>One server without switches for all tests that need none; each test works in namespaces of its own.</summary>
public sealed class SharedServer : IAsyncLifetime
{
    LocalServer? server;

    /// <summary>The server's API.</summary>
    public Api Api => new(server!);

    /// <summary>The server itself.</summary>
    public LocalServer Server => server!;

    public async ValueTask InitializeAsync() => server = await LocalServer.StartAsync();

    public async ValueTask DisposeAsync()
    {
        if (server is not null)
            await server.DisposeAsync();
    }
}
