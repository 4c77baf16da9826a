namespace Pulumi.Mixpeek.Stack.Tests.Projects;

/// <summary>A temporary folder with files in it.</summary>
sealed class Folder : IDisposable
{
    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("mixpeek-stack-");

    public string Path => folder.FullName;

    /// <summary>Writes a file; folders on the way are made.</summary>
    public Folder With(string name, string text)
    {
        var file = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return this;
    }

    /// <summary>Writes a program that the system can run.</summary>
    public Folder WithProgram(string name, string script)
    {
        With(name, script);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(System.IO.Path.Combine(Path, name), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return this;
    }

    public void Dispose() => folder.Delete(recursive: true);
}
