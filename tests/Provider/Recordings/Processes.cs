using Pulumi.Mixpeek.Testing;

namespace Pulumi.Mixpeek.Tests.Recordings;

/// <summary>The plugin's processes of a step: each Handshake starts one, each Cancel ends one.</summary>
sealed class Processes(EngineServer engine, string serverUrl) : IAsyncDisposable
{
    readonly List<PluginProcess> running = [];
    PluginProcess? configured;

    /// <summary>The one that was started last: schema and configuration are asked of it.</summary>
    public PluginProcess Latest => running[^1];

    /// <summary>The one that resources are asked of.</summary>
    public PluginProcess Configured => configured!;

    public int Count => running.Count;

    public async Task StartAsync(CancellationToken cancellation) => running.Add(await PluginProcess.StartAsync(new()
    {
        EngineAddress = engine.Address,
        // The recorded configuration says nothing of a server; what came from the environment is read again by each process.
        Environment = new Dictionary<string, string> { ["MIXPEEK_BASE_URL"] = serverUrl, ["MIXPEEK_API_KEY"] = "sk_environment" },
    }, cancellation));

    public void Configure() => configured = Latest;

    /// <summary>Ends the one that is not needed any more, the way the engine does. A second Cancel finds it gone.</summary>
    /// <returns>Whether it ended by itself.</returns>
    public async Task<bool> CancelAsync(CancellationToken cancellation)
    {
        if (running.Count == 0)
            return true;
        var plugin = running.FirstOrDefault(process => process != configured) ?? Latest;
        running.Remove(plugin);
        var ended = await plugin.StopAsync(cancellation);
        await plugin.DisposeAsync();
        return ended;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var plugin in running)
            await plugin.DisposeAsync();
        running.Clear();
        configured = null;
    }
}
