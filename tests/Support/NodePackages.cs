using System.ComponentModel;
using System.Diagnostics;

namespace Pulumi.Mixpeek.Testing;

/// <summary>Pulumi's own Node SDK, as examples/typescript-video-tree pins it, installed once for all who need it. Node finds packages in the folders above a program.</summary>
public static class NodePackages
{
    static readonly Lazy<Task<string?>> Installed = new(InstallOnceAsync);

    /// <summary>The folder that has <c>node_modules</c>.</summary>
    public static string Folder { get; } = Repository.Path("artifacts", "node");

    /// <summary>Installs what is not there yet.</summary>
    /// <returns>What was in the way; null where it is there.</returns>
    public static Task<string?> InstallAsync() => Installed.Value;

    static async Task<string?> InstallOnceAsync()
    {
        var manifest = Repository.Path("examples", "typescript-video-tree", "package.json");
        var copy = Path.Combine(Folder, "package.json");
        if (File.Exists(copy) && await File.ReadAllTextAsync(copy) == await File.ReadAllTextAsync(manifest))
            return null;
        Directory.CreateDirectory(Folder);
        var problem = await NpmAsync(manifest);
        if (problem is null)
            // Last, so that an installation that was broken off is made again.
            File.Copy(manifest, copy, overwrite: true);
        return problem;
    }

    /// <summary>Installs into a folder of its own first: two runs at once must not write into one another's.</summary>
    static async Task<string?> NpmAsync(string manifest)
    {
        var work = Directory.CreateDirectory(Path.Combine(Folder, Path.GetRandomFileName()));
        File.Copy(manifest, Path.Combine(work.FullName, "package.json"));
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
            var target = Path.Combine(Folder, "node_modules");
            if (Directory.Exists(target))
                Directory.Delete(target, recursive: true);
            Directory.Move(Path.Combine(work.FullName, "node_modules"), target);
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
