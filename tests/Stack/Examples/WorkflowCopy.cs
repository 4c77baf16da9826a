using System.Diagnostics;
using Pulumi.Mixpeek.Stack.Tests.Projects;
using Pulumi.Mixpeek.Testing;

namespace Pulumi.Mixpeek.Stack.Tests.Examples;

/// <summary>A repository laid out as examples/pull-request says, in which a workflow's scripts are run by bash as GitHub runs them.</summary>
sealed class WorkflowCopy : IDisposable
{
    const string Program = "infrastructure/mixpeek";

    readonly Folder folder = new();

    public WorkflowCopy()
    {
        var text = File.ReadAllText(Repository.Path("examples", "pull-request", "Pulumi.yaml"));
        folder.With($"{Program}/Pulumi.yaml", text).With($"base/{Program}/Pulumi.yaml", text).With("env", "").With("output", "").With("summary", "");
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "bin"), Repository.Path("bin"));
    }

    public string Read(string file) => File.ReadAllText(Path.Combine(folder.Path, file));

    public void Write(string file, string text) => folder.With(file, text);

    /// <summary>Puts a program of this name before all others.</summary>
    public void Fake(string name, string script) => folder.WithProgram($"fake/{name}", script);

    /// <summary>Changes the pull request's program.</summary>
    public void Edit(string old, string @new)
    {
        var text = Read($"{Program}/Pulumi.yaml");
        Write($"{Program}/Pulumi.yaml", text.Contains(old, StringComparison.Ordinal) ? text.Replace(old, @new, StringComparison.Ordinal) : throw new ArgumentException(old));
    }

    /// <summary>Runs a step's script, with the variables that earlier ones have set.</summary>
    public async Task<string> RunAsync(string script, CancellationToken cancellation, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", script])
        {
            WorkingDirectory = folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MIXPEEK_", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);
        (string, string)[] always =
        [
            ("PROGRAM", Program), ("MIXPEEK_API_KEY", "sk_local"), ("PULUMI_CONFIG_PASSPHRASE", "local"), ("GITHUB_ENV", Full("env")),
            ("GITHUB_OUTPUT", Full("output")), ("GITHUB_STEP_SUMMARY", Full("summary")), ("PATH", $"{Full("fake")}:{Environment.GetEnvironmentVariable("PATH")}"),
        ];
        var earlier = Read("env").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('=', 2)).Select(pair => (pair[0], pair[1]));
        foreach (var (name, value) in always.Concat(earlier).Concat(environment))
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(cancellation), process.StandardError.ReadToEndAsync(cancellation));
        await process.WaitForExitAsync(cancellation);
        return process.ExitCode == 0 ? await output + await errors : throw new InvalidOperationException($"{script}\nended with {process.ExitCode}:\n{await output}{await errors}");
    }

    string Full(string file) => Path.Combine(folder.Path, file);

    public void Dispose() => folder.Dispose();
}
