namespace Pulumi.Mixpeek.Testing;

/// <summary>Where this repository and the binaries that <c>make</c> builds are.</summary>
public static class Repository
{
    /// <summary>The folder that holds Pulumi.Mixpeek.sln, found upwards from the test binary.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>A file or folder of the repository by its path from the top.</summary>
    public static string Path(params ReadOnlySpan<string> parts) => System.IO.Path.Combine([Root, .. parts]);

    /// <summary>One of the three binaries in <c>bin/</c>; a missing one names the make target that builds it.</summary>
    public static string Binary(string name) => Path("bin", name) is var path && File.Exists(path)
        ? path
        : throw new FileNotFoundException($"{path} is not there: run `make build` first.");

    static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "Pulumi.Mixpeek.sln")))
                return folder.FullName;
        throw new DirectoryNotFoundException("Pulumi.Mixpeek.sln is in no folder above the tests.");
    }
}
