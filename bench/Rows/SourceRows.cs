using System.Diagnostics;
using Pulumi.Mixpeek.Bench.Measuring;
using Pulumi.Mixpeek.Bench.Report;
using Pulumi.Mixpeek.Testing;

namespace Pulumi.Mixpeek.Bench.Rows;

/// <summary>
/// A start of the repository itself as a plugin source, in a clone that was built before: <c>dotnet build</c>, which finds nothing to do, and
/// <c>dotnet run --no-build</c> to the port (provider-rules, "The process").
/// </summary>
static class SourceRows
{
    const int Rounds = 3;

    public static async Task<IReadOnlyList<Row>> MeasureAsync(string engineAddress)
    {
        var folder = Directory.CreateTempSubdirectory("mixpeek-clone-").FullName;
        try
        {
            await RunAsync("git", "clone", "--quiet", Repository.Root, folder);
            await RunAsync("dotnet", "build", folder);
            var (builds, starts) = (new List<double>(), new List<double>());
            for (var round = 0; round < Rounds; round++)
            {
                builds.Add(await TimedAsync(() => RunAsync("dotnet", "build", folder)));
                starts.Add(await TimedAsync(() => PortAsync(folder, engineAddress)));
            }
            var whole = Measured.Of(builds.Zip(starts, (build, start) => build + start));
            return
            [
                new("a start through PulumiPlugin.yaml, nothing to build", "s", whole, null, "at most 2 s", whole.Median <= 2),
                new("of which `dotnet build`", "s", Measured.Of(builds), null),
            ];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    static async Task PortAsync(string folder, string engineAddress)
    {
        await using var plugin = await PluginProcess.StartAsync(new()
        {
            Command = ["dotnet", "run", "--no-build", "--project", folder, "--"],
            EngineAddress = engineAddress,
        });
    }

    static async Task<double> TimedAsync(Func<Task> work)
    {
        var start = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    static async Task RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} failed: {output}");
    }
}
