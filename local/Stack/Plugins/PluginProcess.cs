using System.Diagnostics;
using System.Globalization;
using Pulumi.Mixpeek.Stack.Deployment;

namespace Pulumi.Mixpeek.Stack.Plugins;

/// <summary>A plugin's process: its first line on stdout is its port, what it says on stderr is kept for messages.</summary>
sealed class PluginProcess : IDisposable
{
    static readonly TimeSpan KillAfter = TimeSpan.FromSeconds(5);

    readonly Process process;
    readonly StandardError errors = new();

    PluginProcess(Process process) => this.process = process;

    /// <summary>Where it listens on the loopback interface.</summary>
    public int Port { get; private set; }

    public bool HasExited => process.HasExited;

    /// <summary>How it ended and what it said last, for a message.</summary>
    public string LastWords => (process.HasExited ? $" It ended with exit code {process.ExitCode}." : "") + errors.Quote();

    /// <summary>Starts a plugin and waits for its port.</summary>
    /// <exception cref="PluginException">It could not be started, ended, or printed something else first.</exception>
    public static async Task<PluginProcess> StartAsync(PluginCommand command, string engineAddress, CancellationToken cancellation)
    {
        var plugin = new PluginProcess(Launch.Start(StartInfo(command, engineAddress)));
        try
        {
            await plugin.ReadPortAsync(command, cancellation);
            return plugin;
        }
        catch
        {
            plugin.Kill();
            plugin.Dispose();
            throw;
        }
    }

    /// <summary>Sends SIGINT, as the engine does, and kills what is still there 5 s later.</summary>
    /// <returns>Whether it went by itself.</returns>
    public async Task<bool> StopAsync()
    {
        await Launch.InterruptAsync(process);
        using var limit = new CancellationTokenSource(KillAfter);
        try
        {
            await process.WaitForExitAsync(limit.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            Kill();
            return false;
        }
    }

    public void Dispose() => process.Dispose();

    static ProcessStartInfo StartInfo(PluginCommand command, string engineAddress)
    {
        // A plugin runs in the user's folder and with the user's whole environment (provider-rules, "The process").
        var start = Launch.Detached(command.File);
        foreach (var argument in command.Arguments.Append(engineAddress))
            start.ArgumentList.Add(argument);
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        return start;
    }

    async Task ReadPortAsync(PluginCommand command, CancellationToken cancellation)
    {
        process.ErrorDataReceived += (_, line) => errors.Add(line.Data);
        process.BeginErrorReadLine();
        var first = await process.StandardOutput.ReadLineAsync(cancellation);
        if (!int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var port))
        {
            await GiveTimeToEndAsync(cancellation);
            var said = first is null ? "closed its stdout without a line" : $"printed \"{first}\" first";
            throw new PluginException($"the plugin {command.File} {said}; its first line should be the port that it listens on.{LastWords}");
        }
        Port = port;
        // Read on: a plugin that prints would otherwise wait for ever once the pipe is full.
        _ = DrainAsync(process.StandardOutput);
    }

    /// <summary>A process that closed its stdout is about to end, and its last words come with that.</summary>
    async Task GiveTimeToEndAsync(CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(TimeSpan.FromSeconds(1));
        await process.WaitForExitAsync(limit.Token).ContinueWith(_ => { }, TaskScheduler.Default);
    }

    static async Task DrainAsync(StreamReader output)
    {
        while (await output.ReadLineAsync() is not null)
            ;
    }

    void Kill()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
    }
}
