using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Programs;

/// <summary>What a program is run with.</summary>
/// <param name="MonitorAddress">Where the ResourceMonitor service listens, <c>host:port</c>.</param>
/// <param name="EngineAddress">Where the Engine service listens.</param>
/// <param name="Project">The project's name.</param>
/// <param name="Stack">The stack's name.</param>
/// <param name="Organization">The organisation's name.</param>
/// <param name="Directory">The folder of Pulumi.yaml.</param>
/// <param name="Config">The stack's configuration: keys such as <c>video-tree:region</c> with their values as text.</param>
/// <param name="SecretKeys">Which of those keys are secret.</param>
/// <param name="IsPreview">Whether nothing may be changed.</param>
/// <param name="Parallel">How many operations may run at once.</param>
/// <param name="Schemas">Asks for a package's schema (JSON) by its name; the plugin is started for it.</param>
sealed record ProgramContext(
    string MonitorAddress,
    string EngineAddress,
    string Project,
    string Stack,
    string Organization,
    string Directory,
    IReadOnlyDictionary<string, string> Config,
    IReadOnlyList<string> SecretKeys,
    bool IsPreview,
    int Parallel,
    Func<string, CancellationToken, Task<MapValue>> Schemas);
