using Pulumi.Mixpeek.Tests.Stage;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Lifecycle;

/// <summary>The ground with a server whose answers can be altered before the plugin, each read with a GET of its own.</summary>
public sealed class ShiftingGround(ServerPool servers) : IAsyncLifetime
{
    internal Ground Ground { get; } = new(servers);

    internal AlteredMixpeek Altered { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await Ground.InitializeAsync();
        Altered = await AlteredMixpeek.StartAsync(Ground.Scene.Mixpeek.Server);
        await Ground.Scene.NextPhaseAsync(MapValue.Of(("baseUrl", Altered.Url), ("readCacheSeconds", 0)));
    }

    public async ValueTask DisposeAsync()
    {
        await Ground.DisposeAsync();
        await Altered.DisposeAsync();
    }
}
