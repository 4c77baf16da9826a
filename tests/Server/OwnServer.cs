using Pulumi.Mixpeek.Testing;

namespace Mixpeek.Local.Tests;

/// <summary>A server for one class, whose tests run one after the other and may change what holds for all requests.</summary>
public sealed class OwnServer : IAsyncLifetime
{
    public LocalServer Server { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Server = await LocalServer.StartAsync();

    public ValueTask DisposeAsync() => Server.DisposeAsync();
}
