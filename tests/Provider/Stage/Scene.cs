using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Stage;

/// <summary>The plugin with a local Mixpeek behind it and an engine before it.</summary>
sealed class Scene : IAsyncDisposable
{
    readonly ServerPool? pool;
    readonly LocalServer server;
    readonly List<PluginProcess> plugins = [];
    readonly MapValue configuration;

    Scene(ServerPool? pool, LocalServer server, EngineServer engine, MapValue? configuration)
    {
        (this.pool, this.server, Engine) = (pool, server, engine);
        Mixpeek = new(server);
        this.configuration = MapValue.From(Stage.Plugin.Towards(server.Url).Concat(configuration ?? MapValue.Empty));
    }

    public Mixpeek Mixpeek { get; }

    public EngineServer Engine { get; }

    /// <summary>The process of this phase.</summary>
    public PluginProcess Plugin => plugins[^1];

    /// <summary>A scene with one of the pool's servers; <paramref name="configuration"/> goes on top of the address and the key.</summary>
    public static async Task<Scene> OpenAsync(ServerPool pool, MapValue? configuration = null)
    {
        var server = await pool.RentAsync();
        return await new Scene(pool, server, await EngineServer.StartAsync(), configuration).NextPhaseAsync();
    }

    /// <summary>A scene with a server of its own, started with these switches.</summary>
    public static async Task<Scene> OpenAsync(IReadOnlyList<string> switches, MapValue? configuration = null)
    {
        var server = await LocalServer.StartAsync([.. switches]);
        return await new Scene(null, server, await EngineServer.StartAsync(), configuration).NextPhaseAsync();
    }

    /// <summary>Starts another process, as the engine does for each phase; the one before is gone.</summary>
    public async Task<Scene> NextPhaseAsync(MapValue? changed = null)
    {
        foreach (var previous in plugins)
            await previous.DisposeAsync();
        plugins.Clear();
        plugins.Add(await Stage.Plugin.ReadyAsync(
            TestContext.Current.CancellationToken,
            MapValue.From(configuration.Concat(changed ?? MapValue.Empty)), new() { EngineAddress = Engine.Address }));
        return this;
    }

    public Managed Managed(string kind, string name = "it") => new(Plugin, kind, name);

    /// <summary>Creates a resource by its program.</summary>
    public async Task<Managed> CreatedAsync(string kind, MapValue program, string name = "it")
    {
        var resource = Managed(kind, name);
        return await resource.CreateAsync(await resource.CheckedAsync(program));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var plugin in plugins)
            await plugin.DisposeAsync();
        await Engine.DisposeAsync();
        if (pool is null)
            await server.DisposeAsync();
        else
            pool.Return(server);
    }
}
