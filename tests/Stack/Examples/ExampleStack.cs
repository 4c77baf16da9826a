using System.Diagnostics;
using Pulumi.Mixpeek.Testing;

namespace Pulumi.Mixpeek.Stack.Tests.Examples;

/// <summary>An example in a folder of its own, run by the real binaries against a local server of its own.</summary>
sealed class ExampleStack : IAsyncDisposable
{
    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("mixpeek-example-");

    ExampleStack(LocalServer server) => Server = server;

    public LocalServer Server { get; }

    /// <summary>The program, for tests that change a line.</summary>
    public string Program => Path.Combine(folder.FullName, "Pulumi.yaml");

    public static async Task<ExampleStack> OfAsync(string example)
    {
        var stack = new ExampleStack(await LocalServer.StartAsync());
        var program = await File.ReadAllTextAsync(Repository.Path("examples", example, "Pulumi.yaml"));
        await File.WriteAllTextAsync(stack.Program, program.Replace("../../bin", Repository.Path("bin"), StringComparison.Ordinal));
        return stack;
    }

    /// <summary>Runs the stack runner.</summary>
    /// <returns>What it printed; a failure is a failed test, with what it printed.</returns>
    public async Task<string> RunAsync(CancellationToken cancellation, params string[] arguments)
    {
        var start = new ProcessStartInfo(Repository.Binary("mixpeek-stack"), arguments)
        {
            WorkingDirectory = folder.FullName,
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
        var printed = await output + await errors;
        return process.ExitCode == 0 ? printed : throw new InvalidOperationException($"{string.Join(' ', arguments)} ended with {process.ExitCode}:\n{printed}");
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
