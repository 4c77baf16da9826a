using System.Diagnostics;
using Pulumi.Mixpeek.Testing;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Rules;

/// <summary>provider-rules, "The process": the repository itself as a plugin, as the .NET language host builds and runs it.</summary>
public sealed class ProcessSourceTests
{
    /// <summary>What a build says of the plugin's project where it visits it.</summary>
    const string Built = "Pulumi.Mixpeek -> ";

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Process_starts_from_the_repository_as_the_plugin_s_source()
    {
        var source = Directory.CreateTempSubdirectory("mixpeek-source");
        try
        {
            Copy(new(Repository.Root), source);
            await RunAsync(source, "build", source.FullName);
            await using var engine = await EngineServer.StartAsync();
            await using var plugin = await PluginProcess.StartAsync(new()
            {
                Command = ["dotnet", "run", "--no-build", "--project", source.FullName, "--"],
                EngineAddress = engine.Address,
                WorkingDirectory = Path.GetTempPath(),
            }, Cancellation);
            Assert.True((await plugin.HandshakeAsync(Cancellation)).AcceptResources);

            // Every start builds: where nothing changed, the solution does not even look at its projects (Directory.Solution.targets).
            Assert.DoesNotContain(Built, await RunAsync(source, "build", source.FullName), StringComparison.Ordinal);
            File.SetLastWriteTimeUtc(Path.Combine(source.FullName, "provider", "Host", "Program.cs"), DateTime.UtcNow);
            Assert.Contains(Built, await RunAsync(source, "build", source.FullName), StringComparison.Ordinal);
            Assert.Contains(Built, await RunAsync(source, "build", source.FullName, "-p:AnotherProperty=1"), StringComparison.Ordinal);
        }
        finally
        {
            source.Delete(recursive: true);
        }
    }

    [Fact]
    public void Process_s_source_names_its_runtime_beside_the_project() =>
        Assert.Contains("runtime: dotnet", File.ReadAllText(Repository.Path("PulumiPlugin.yaml")), StringComparison.Ordinal);

    static async Task<string> RunAsync(DirectoryInfo folder, params string[] arguments)
    {
        using var dotnet = Process.Start(new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = folder.FullName,
            RedirectStandardOutput = true,
            // The build ends with the test: no node and no compiler stays behind to be used again. Analysers have seen the same before.
            Environment = { ["MSBUILDDISABLENODEREUSE"] = "1", ["UseSharedCompilation"] = "false", ["RunAnalyzers"] = "false" },
        })!;
        var said = await dotnet.StandardOutput.ReadToEndAsync(Cancellation);
        await dotnet.WaitForExitAsync(Cancellation);
        Assert.True(dotnet.ExitCode == 0, said);
        return said;
    }

    /// <summary>What a clone has: the sources, without what builds and tools leave behind.</summary>
    static void Copy(DirectoryInfo from, DirectoryInfo to)
    {
        foreach (var file in from.EnumerateFiles())
            file.CopyTo(Path.Combine(to.FullName, file.Name));
        foreach (var folder in from.EnumerateDirectories().Where(folder => folder.Name is not ("artifacts" or "bin" or "obj" or "node_modules" or ".git")))
            Copy(folder, to.CreateSubdirectory(folder.Name));
    }
}
