using System.Diagnostics;
using Pulumi.Mixpeek.Testing;

namespace Pulumi.Mixpeek.Stack.Tests.Examples;

/// <summary>An example in a folder of its own, run by the real binaries against a local server of its own.</summary>
sealed class ExampleStack : IAsyncDisposable
{
    readonly DirectoryInfo folder;

    ExampleStack(DirectoryInfo folder, LocalServer server) => (this.folder, Server) = (folder, server);

    public LocalServer Server { get; }

    /// <summary>The example's copy.</summary>
    public string Path => folder.FullName;

    /// <summary>The program, for tests that change a line.</summary>
    public string Program => System.IO.Path.Combine(Path, "Pulumi.yaml");

    /// <summary>Copies an example. Its plugin stands at another place for the copy; nothing else is changed.</summary>
    /// <param name="example">Its folder in <c>examples</c>.</param>
    /// <param name="folder">Where to; a temporary folder by default.</param>
    public static async Task<ExampleStack> OfAsync(string example, DirectoryInfo? folder = null)
    {
        folder ??= Directory.CreateTempSubdirectory("mixpeek-example-");
        var origin = Repository.Path("examples", example);
        foreach (var file in Directory.GetFiles(origin, "*", SearchOption.AllDirectories).Where(IsOwn))
        {
            var copy = System.IO.Path.Combine(folder.FullName, System.IO.Path.GetRelativePath(origin, file));
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(copy)!);
            var text = await File.ReadAllTextAsync(file);
            await File.WriteAllTextAsync(copy, text.Replace("../../bin", Repository.Path("bin"), StringComparison.Ordinal));
        }
        return new(folder, await LocalServer.StartAsync());
    }

    /// <summary>Changes a file of the copy; what is to be replaced must be there.</summary>
    public async Task EditAsync(string file, string old, string @new)
    {
        var path = System.IO.Path.Combine(Path, file);
        var text = await File.ReadAllTextAsync(path);
        if (!text.Contains(old, StringComparison.Ordinal))
            throw new InvalidOperationException($"{file} has no \"{old}\".");
        await File.WriteAllTextAsync(path, text.Replace(old, @new, StringComparison.Ordinal));
    }

    /// <summary>Runs the stack runner.</summary>
    /// <returns>What it printed; a failure is a failed test, with what it printed.</returns>
    public async Task<string> RunAsync(CancellationToken cancellation, params string[] arguments)
    {
        var (code, printed) = await TryAsync(cancellation, arguments);
        return code == 0 ? printed : throw new InvalidOperationException($"{string.Join(' ', arguments)} ended with {code}:\n{printed}");
    }

    /// <summary>Runs the stack runner, however it ends.</summary>
    public async Task<(int ExitCode, string Printed)> TryAsync(CancellationToken cancellation, params string[] arguments)
    {
        var start = new ProcessStartInfo(Repository.Binary("mixpeek-stack"), arguments)
        {
            WorkingDirectory = Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["MIXPEEK_BASE_URL"] = Server.Url,
                ["MIXPEEK_API_KEY"] = "sk_test_example",
                ["PULUMI_CONFIG_PASSPHRASE"] = "example",
            },
        };
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(cancellation), process.StandardError.ReadToEndAsync(cancellation));
        await process.WaitForExitAsync(cancellation);
        return (process.ExitCode, await output + await errors);
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        if (folder.Exists)
            folder.Delete(recursive: true);
    }

    /// <summary>What somebody who tried the example left there is not the example's.</summary>
    static bool IsOwn(string file) =>
        !file.Split(System.IO.Path.DirectorySeparatorChar).Any(part => part is "node_modules" or ".pulumi" or "package-lock.json");
}
