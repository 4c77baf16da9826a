using Pulumi.Mixpeek.Stack.Commands;
using Pulumi.Mixpeek.Stack.Tests.Projects;
using Pulumi.Mixpeek.Stack.Tests.Replay;
using Pulumi.Mixpeek.Testing;

namespace Pulumi.Mixpeek.Stack.Tests.Corpus;

/// <summary>Runs the stack runner's commands in this process, with a plugin process of its own for each.</summary>
static class CorpusRunner
{
    /// <summary>The plugins inherit this process's environment, in which a developer may keep a key. The states' secrets need a passphrase.</summary>
    static CorpusRunner()
    {
        foreach (var name in Environment.GetEnvironmentVariables().Keys.Cast<string>().Where(IsSetting))
            Environment.SetEnvironmentVariable(name, null);
        Environment.SetEnvironmentVariable("PULUMI_CONFIG_PASSPHRASE", RecordedConfig.Passphrase);
    }

    /// <returns>The exit code, and all that was printed.</returns>
    public static Task<(int ExitCode, string Printed)> RunAsync(
        Folder folder, string mixpeekUrl, CancellationToken cancellation, params string[] arguments) =>
        RunAsync(mixpeekUrl, [.. arguments, "--cwd", folder.Path], cancellation);

    /// <summary>The same, in the folder that the arguments name.</summary>
    public static async Task<(int ExitCode, string Printed)> RunAsync(string mixpeekUrl, string[] arguments, CancellationToken cancellation)
    {
        using var text = new StringWriter();
        string[] where = ["--plugin", PluginProcess.Executable(), "--config", $"mixpeek:baseUrl={mixpeekUrl}"];
        var exitCode = await new CommandLine(text, text, cancellation).RunAsync([.. arguments, .. where]);
        return (exitCode, text.ToString());
    }

    static bool IsSetting(string name) => name.StartsWith("MIXPEEK_", StringComparison.Ordinal) && name != PluginProcess.ExecutableVariable;
}
