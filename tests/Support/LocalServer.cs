using System.Diagnostics;

namespace Pulumi.Mixpeek.Testing;

/// <summary>The real local server, on a free port of its own.</summary>
public sealed class LocalServer : LocalServerClient
{
    static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(30);

    readonly Process process;

    LocalServer(Process process, string url) : base(url) => this.process = process;

    /// <summary>The server's process ID.</summary>
    public int ProcessId => process.Id;

    /// <summary>Starts <c>bin/mixpeek-local --port 0</c> with these further arguments.</summary>
    /// <exception cref="InvalidOperationException">It ended, or printed something else than its URL.</exception>
    public static async Task<LocalServer> StartAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo(Repository.Binary("mixpeek-local"), ["--port", "0", "--end-with-stdin", .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var process = Process.Start(start)!;
        try
        {
            using var limit = new CancellationTokenSource(StartLimit);
            var line = await process.StandardOutput.ReadLineAsync(limit.Token) ?? "";
            if (line.StartsWith("http://127.0.0.1:", StringComparison.Ordinal))
                return new LocalServer(process, line);
            var errors = await process.StandardError.ReadToEndAsync(limit.Token);
            throw new InvalidOperationException($"the server's first line is not its URL: \"{line}\"; it said: {errors}");
        }
        catch
        {
            process.Kill();
            process.Dispose();
            throw;
        }
    }

    /// <summary>Ends the server without a word, as a crash does.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (!process.HasExited)
            await KillAsync();
        process.Dispose();
    }
}
