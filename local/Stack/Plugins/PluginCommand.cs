namespace Pulumi.Mixpeek.Stack.Plugins;

/// <summary>How a plugin is started.</summary>
/// <param name="File">The program.</param>
/// <param name="Arguments">What comes before the engine's address.</param>
/// <param name="Directory">The plugin's folder: the Handshake's root and program directory.</param>
sealed record PluginCommand(string File, IReadOnlyList<string> Arguments, string Directory)
{
    /// <summary>What has to run first, to the end and well: the build of a plugin that is given as source.</summary>
    public IReadOnlyList<string> Build { get; init; } = [];
}
