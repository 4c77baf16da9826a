using Pulumi.Mixpeek.Stack.Commands;

namespace Pulumi.Mixpeek.Stack.Tests.Replay;

/// <summary>Runs the recorded commands with the stand-in.</summary>
static class Runner
{
    const string Interrupted = "timeout -s INT ";

    /// <summary>The stacks' secrets need one, as they do on any machine.</summary>
    static Runner() => Environment.SetEnvironmentVariable("PULUMI_CONFIG_PASSPHRASE", RecordedConfig.Passphrase);

    /// <summary>Runs <c>pulumi up --yes …</c> as <c>mixpeek-stack up --yes …</c>.</summary>
    /// <param name="waiting">Comes when it is time to interrupt, in a step in which that was done.</param>
    public static async Task<(int ExitCode, IReadOnlyList<string> Text)> RunAsync(string command, ProjectFolder project, Task waiting)
    {
        using var interrupt = new CancellationTokenSource();
        var interrupted = command.StartsWith(Interrupted, StringComparison.Ordinal)
            ? waiting.ContinueWith(_ => interrupt.Cancel(), TaskScheduler.Default)
            : Task.CompletedTask;
        using var text = new StringWriter();
        var arguments = command.Split(' ').SkipWhile(word => word != "pulumi").Skip(1);
        var exitCode = await new CommandLine(text, text, interrupt.Token).RunAsync([.. arguments, "--cwd", project.Path, "--state", project.State]);
        await interrupted;
        return (exitCode, text.ToString().Split('\n'));
    }
}
