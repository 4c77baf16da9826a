using System.Diagnostics;
using Pulumi.Mixpeek.Testing;

namespace Pulumi.Mixpeek.Tests.Releases;

/// <summary>A script of <c>eng/</c>, run as a make target or the release's workflow runs it.</summary>
/// <param name="ExitCode">How it ended.</param>
/// <param name="Printed">What it printed on both streams.</param>
sealed record Script(int ExitCode, string Printed)
{
    /// <param name="path">The PATH to run with; this process's own where it is null.</param>
    public static async Task<Script> RunAsync(string script, string? path, CancellationToken cancellation, params string[] arguments)
    {
        var start = new ProcessStartInfo("/bin/bash", [Repository.Path("eng", script), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (path is not null)
            start.Environment["PATH"] = path;
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(cancellation), process.StandardError.ReadToEndAsync(cancellation));
        await process.WaitForExitAsync(cancellation);
        return new(process.ExitCode, await output + await errors);
    }
}
