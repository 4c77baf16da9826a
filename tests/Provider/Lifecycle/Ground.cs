using Pulumi.Mixpeek.Tests.Generators;
using Pulumi.Mixpeek.Tests.Stage;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Lifecycle;

/// <summary>A plugin, a server and a setting for a class of tests that create much and delete nothing.</summary>
public sealed class Ground(ServerPool servers) : IAsyncLifetime
{
    int count;

    internal Scene Scene { get; private set; } = null!;

    internal Setting Setting { get; private set; } = null!;

    internal Programs Programs { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Scene = await Scene.OpenAsync(servers);
        Setting = await Setting.PrepareAsync(Scene.Mixpeek);
        Programs = new(Setting);
    }

    public ValueTask DisposeAsync() => Scene.DisposeAsync();

    /// <summary>A resource with a name that no other has.</summary>
    internal Managed Next(string kind) => Scene.Managed(kind, $"it-{Interlocked.Increment(ref count)}");
}
