using System.ComponentModel;
using System.Diagnostics;
using Pulumi.Mixpeek.Testing;
using Xunit;

namespace Pulumi.Mixpeek.Stack.Tests.Node;

/// <summary>A copy of the fixture's Node project, beside an installation of what it needs that all tests share.</summary>
sealed class NodePackage : IDisposable
{
    static readonly string Shared = Repository.Path("artifacts", "node");

    static readonly Lazy<Task<string?>> Installed = new(InstallSharedAsync);

    readonly DirectoryInfo folder;

    NodePackage(DirectoryInfo folder) => this.folder = folder;

    public string Path => folder.FullName;

    /// <summary>Copies a project; the packages are installed once. A machine without npm, or without its registry, skips the test.</summary>
    /// <param name="files">The project's files; the fixture's where none are named.</param>
    public static async Task<NodePackage> InstallAsync(params string[] files)
    {
        var problem = await Installed.Value;
        Assert.SkipWhen(problem is not null, $"@pulumi/pulumi cannot be installed: {problem}");
        // Node finds packages in the folders above a program.
        var folder = Directory.CreateDirectory(System.IO.Path.Combine(Shared, System.IO.Path.GetRandomFileName()));
        foreach (var file in files.Length > 0 ? files : Fixture())
            File.Copy(file, System.IO.Path.Combine(folder.FullName, System.IO.Path.GetFileName(file)));
        return new(folder);
    }

    public void Dispose() => folder.Delete(recursive: true);

    static string[] Fixture() => Directory.GetFiles(Repository.Path("tests", "Stack", "Node", "Tree"));

    static async Task<string?> InstallSharedAsync()
    {
        var manifest = Repository.Path("tests", "Stack", "Node", "Tree", "package.json");
        var copy = System.IO.Path.Combine(Shared, "package.json");
        if (File.Exists(copy) && await File.ReadAllTextAsync(copy) == await File.ReadAllTextAsync(manifest))
            return null;
        Directory.CreateDirectory(Shared);
        var problem = await NpmAsync(manifest);
        if (problem is null)
            // Last, so that an installation that was broken off is made again.
            File.Copy(manifest, copy, overwrite: true);
        return problem;
    }

    /// <summary>Installs into a folder of its own first: two test runs at once must not write into one another's.</summary>
    static async Task<string?> NpmAsync(string manifest)
    {
        var work = Directory.CreateDirectory(System.IO.Path.Combine(Shared, System.IO.Path.GetRandomFileName()));
        File.Copy(manifest, System.IO.Path.Combine(work.FullName, "package.json"));
        var start = new ProcessStartInfo("npm", ["install", "--no-audit", "--no-fund", "--no-package-lock", "--loglevel=error"])
        {
            WorkingDirectory = work.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using var npm = Process.Start(start)!;
            var (output, errors) = (npm.StandardOutput.ReadToEndAsync(), npm.StandardError.ReadToEndAsync());
            await npm.WaitForExitAsync();
            if (npm.ExitCode != 0)
                return await output + await errors;
            var target = System.IO.Path.Combine(Shared, "node_modules");
            if (Directory.Exists(target))
                Directory.Delete(target, recursive: true);
            Directory.Move(System.IO.Path.Combine(work.FullName, "node_modules"), target);
            return null;
        }
        catch (Win32Exception missing)
        {
            return missing.Message;
        }
        finally
        {
            work.Delete(recursive: true);
        }
    }
}
