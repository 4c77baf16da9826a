using Pulumi.Mixpeek.Stack.State;

namespace Pulumi.Mixpeek.Stack.Tests.State;

/// <summary>A state file of a test's own.</summary>
sealed class TemporaryState : IDisposable
{
    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("stack-state-");

    public string Path => System.IO.Path.Combine(folder.FullName, ".mixpeek-stack", "dev.json");

    public StateFile File => new(Path, new PlainSecrets());

    public string Text => System.IO.File.ReadAllText(Path);

    public void Write(string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        System.IO.File.WriteAllText(Path, text);
    }

    public void Dispose() => folder.Delete(recursive: true);
}
