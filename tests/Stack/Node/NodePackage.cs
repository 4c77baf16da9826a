using Pulumi.Mixpeek.Testing;
using Xunit;

namespace Pulumi.Mixpeek.Stack.Tests.Node;

/// <summary>A copy of the fixture's Node project, beside an installation of what it needs that all tests share.</summary>
sealed class NodePackage : IDisposable
{
    readonly DirectoryInfo folder;

    NodePackage(DirectoryInfo folder) => this.folder = folder;

    public string Path => folder.FullName;

    /// <summary>An empty folder in which Node finds the packages, which are installed once. A machine without npm, or without its registry, skips the test.</summary>
    public static async Task<DirectoryInfo> FolderAsync()
    {
        var problem = await NodePackages.InstallAsync();
        Assert.SkipWhen(problem is not null, $"@pulumi/pulumi cannot be installed: {problem}");
        return Directory.CreateDirectory(System.IO.Path.Combine(NodePackages.Folder, System.IO.Path.GetRandomFileName()));
    }

    /// <summary>A copy of a project in such a folder.</summary>
    /// <param name="files">The project's files; the fixture's where none are named.</param>
    public static async Task<NodePackage> InstallAsync(params string[] files)
    {
        var folder = await FolderAsync();
        foreach (var file in files.Length > 0 ? files : Fixture())
            File.Copy(file, System.IO.Path.Combine(folder.FullName, System.IO.Path.GetFileName(file)));
        return new(folder);
    }

    public void Dispose() => folder.Delete(recursive: true);

    static string[] Fixture() => Directory.GetFiles(Repository.Path("tests", "Stack", "Node", "Tree"));
}
