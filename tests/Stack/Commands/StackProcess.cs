using System.Diagnostics;
using Pulumi.Mixpeek.Testing;
using Xunit;

namespace Pulumi.Mixpeek.Stack.Tests.Commands;

/// <summary>What a run of the stack runner printed, and how it ended.</summary>
sealed record StackProcess(int ExitCode, string Output, string Errors)
{
    /// <summary>Runs <c>bin/mixpeek-stack</c>.</summary>
    /// <param name="environment">Variables on top of this process's own, without its MIXPEEK_ and PULUMI_ ones.</param>
    public static async Task<StackProcess> RunAsync(string directory, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var start = StartInfo(directory, environment, arguments);
        using var process = Process.Start(start)!;
        var cancellation = TestContext.Current.CancellationToken;
        await using var stop = cancellation.Register(() => process.Kill(entireProcessTree: true));
        var output = process.StandardOutput.ReadToEndAsync(cancellation);
        var errors = process.StandardError.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);
        return new(process.ExitCode, await output, await errors);
    }

    /// <summary>How a run of <c>bin/mixpeek-stack</c> is started.</summary>
    public static ProcessStartInfo StartInfo(string directory, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(Repository.Binary("mixpeek-stack"), arguments)
        {
            WorkingDirectory = directory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(IsOurs).ToList())
            start.Environment.Remove(name);
        start.Environment["PULUMI_CONFIG_PASSPHRASE"] = "";
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return start;
    }

    static bool IsOurs(string name) => name.StartsWith("MIXPEEK_", StringComparison.Ordinal) || name.StartsWith("PULUMI_", StringComparison.Ordinal);
}
