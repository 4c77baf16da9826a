using System.Diagnostics;
using System.Globalization;
using Pulumi.Mixpeek.Bench.Sides;
using Pulumi.Mixpeek.Testing;

namespace Pulumi.Mixpeek.Bench.Stacks;

/// <summary>One stack's life through <c>bin/mixpeek-stack</c> and a local server of its own: whole commands, and the requests of each.</summary>
sealed class StackRun : IAsyncDisposable
{
    const string Parallel = "64";

    readonly LocalServer server;
    readonly Side side;
    readonly DirectoryInfo folder;

    StackRun(LocalServer server, Side side, DirectoryInfo folder) => (this.server, this.side, this.folder) = (server, side, folder);

    public static async Task<StackRun> OpenAsync(Side side, int collections, int latency)
    {
        var folder = Directory.CreateTempSubdirectory("mixpeek-bench-");
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "Pulumi.yaml"), TieredProgram.Write(side, collections));
        return new(await LocalServer.StartAsync("--latency", latency.ToString(CultureInfo.InvariantCulture)), side, folder);
    }

    /// <summary>Runs a command to its end.</summary>
    public async Task<(double Seconds, int Requests)> RunAsync(params string[] command)
    {
        var before = (await server.JournalAsync()).Count;
        using var process = Process.Start(StartInfo(command))!;
        var start = Stopwatch.GetTimestamp();
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        return process.ExitCode == 0
            ? (seconds, (await server.JournalAsync()).Count - before)
            : throw new InvalidOperationException($"{side.Name}: {string.Join(' ', command)} failed: {End(await output)}{End(await errors)}");
    }

    /// <summary>The part that says what went wrong: a thousand resources are told before it.</summary>
    static string End(string text) => text[Math.Max(0, text.Length - 2000)..];

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        folder.Delete(recursive: true);
    }

    ProcessStartInfo StartInfo(string[] command)
    {
        var start = new ProcessStartInfo(
            Repository.Binary("mixpeek-stack"), [.. command, "--parallel", Parallel, "--plugin", side.RunnerPlugin])
        {
            WorkingDirectory = folder.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in side.Environment)
            start.Environment[name] = value;
        start.Environment["MIXPEEK_BASE_URL"] = server.Url;
        start.Environment["MIXPEEK_API_KEY"] = LocalServer.Key;
        start.Environment["PULUMI_CONFIG_PASSPHRASE"] = "";
        return start;
    }
}
