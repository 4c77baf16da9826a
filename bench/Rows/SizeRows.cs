using System.Diagnostics;
using Pulumi.Mixpeek.Bench.Measuring;
using Pulumi.Mixpeek.Bench.Report;
using Pulumi.Mixpeek.Bench.Sides;

namespace Pulumi.Mixpeek.Bench.Rows;

/// <summary>What has to be downloaded. Beside it, what a dynamic provider needs: Node's own binary, and the packages as installed.</summary>
static class SizeRows
{
    const double Megabyte = 1_000_000;

    public static IReadOnlyList<Row> Measure(Side plugin)
    {
        var binary = plugin.Command[0];
        var size = new FileInfo(binary).Length / Megabyte;
        var packed = Packed(binary) / Megabyte;
        return
        [
            new("binary; Node's and its packages", "MB", Measured.Once(size), Measured.Once(NodeSize() / Megabyte), "at most 20 MB", size <= 20),
            new("binary in a release archive", "MB", Measured.Once(packed), null, "at most 9 MB", packed <= 9),
        ];
    }

    /// <summary>Made by <c>tar</c>, as a release's archive is; .NET's own gzip packs less densely.</summary>
    static long Packed(string binary)
    {
        var start = new ProcessStartInfo("tar", ["-czf", "-", "-C", Path.GetDirectoryName(binary)!, Path.GetFileName(binary)])
        {
            RedirectStandardOutput = true,
        };
        using var tar = Process.Start(start)!;
        using var archive = new MemoryStream();
        tar.StandardOutput.BaseStream.CopyTo(archive);
        tar.WaitForExit();
        return tar.ExitCode == 0 ? archive.Length : throw new InvalidOperationException($"tar cannot pack {binary}");
    }

    static long NodeSize()
    {
        var node = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Select(folder => new FileInfo(Path.Combine(folder, "node"))).First(file => file.Exists);
        var binary = (node.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? node).Length;
        return binary + new DirectoryInfo(NodeProvider.Packages).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length);
    }
}
