using System.Collections.Concurrent;
using System.Diagnostics;
using Pulumi.Mixpeek.Stack.Deployment;

namespace Pulumi.Mixpeek.Stack.Plugins;

/// <summary>Builds plugins that are given as source, each once in a run: a second build would only get in a running plugin's way.</summary>
sealed class PluginBuilds
{
    readonly ConcurrentDictionary<string, Lazy<Task>> done = new(StringComparer.Ordinal);

    /// <summary>Builds the plugin, where that is needed and has not been done.</summary>
    /// <exception cref="PluginException">The build failed; the message has what it printed.</exception>
    public Task EnsureAsync(PluginCommand command, CancellationToken cancellation) => command.Build.Count == 0
        ? Task.CompletedTask
        : done.GetOrAdd(command.Directory, _ => new(() => BuildAsync(command, cancellation))).Value;

    static async Task BuildAsync(PluginCommand command, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(command.File, command.Build) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var build = Launch.Start(start);
        var output = build.StandardOutput.ReadToEndAsync(cancellation);
        var errors = build.StandardError.ReadToEndAsync(cancellation);
        await build.WaitForExitAsync(cancellation);
        if (build.ExitCode != 0)
            throw new PluginException($"building the plugin in {command.Directory} failed:\n{(await output + await errors).Trim()}");
    }
}
