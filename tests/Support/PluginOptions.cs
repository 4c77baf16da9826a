namespace Pulumi.Mixpeek.Testing;

/// <summary>How the engine starts a plugin: its switches, its environment, its folder, and where it can be called back.</summary>
public sealed record PluginOptions
{
    /// <summary>Arguments before the engine's address, such as <c>--logtostderr</c>; none by default.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>Variables on top of this process's own, of which those that begin with <c>MIXPEEK_</c> are left out.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>The folder to start in; the system's temporary folder by default, as a user's is not the plugin's either.</summary>
    public string WorkingDirectory { get; init; } = Path.GetTempPath();

    /// <summary>The engine's <c>host:port</c>, the last argument; none where the plugin is to serve without one.</summary>
    public string? EngineAddress { get; init; }

    /// <summary>What hears every answer to a call; nothing by default.</summary>
    public Grpc.Core.Interceptors.Interceptor? Witness { get; init; }

    /// <summary>The command to run instead of the plugin's own executable, with its leading arguments.</summary>
    public IReadOnlyList<string> Command { get; init; } = [];
}
