using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Pulumi.Mixpeek.Stack.Deployment;

namespace Pulumi.Mixpeek.Stack.Plugins;

/// <summary>Starts and interrupts processes.</summary>
static class Launch
{
    const string NewSession = "setsid";

    static readonly bool HasNewSession = !OperatingSystem.IsWindows()
        && (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, NewSession)));

    /// <summary>
    /// A start away from the terminal, where the system has <c>setsid</c>: a ^C there goes to all that belongs to it, and a plugin must
    /// live on to finish what is under way, until it is told to stop. The process keeps its ID: setsid becomes the program.
    /// </summary>
    public static ProcessStartInfo Detached(string file)
    {
        if (!HasNewSession)
            return new ProcessStartInfo(file) { RedirectStandardInput = true };
        var start = new ProcessStartInfo(NewSession) { RedirectStandardInput = true };
        start.ArgumentList.Add(file);
        return start;
    }

    /// <summary>Starts a process.</summary>
    /// <exception cref="PluginException">There is no such program, or it may not be run.</exception>
    public static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception failed)
        {
            throw new PluginException($"{start.FileName} cannot be started: {failed.Message}.", failed);
        }
    }

    /// <summary>Sends SIGINT. Windows has none: there a process is left to the kill that follows.</summary>
    public static async Task InterruptAsync(Process process)
    {
        if (process.HasExited || OperatingSystem.IsWindows())
            return;
        var target = process.Id.ToString(CultureInfo.InvariantCulture);
        using var kill = Start(new ProcessStartInfo("kill", ["-s", "INT", target]) { RedirectStandardError = true });
        await kill.WaitForExitAsync();
    }
}
