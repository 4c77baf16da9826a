namespace Pulumi.Mixpeek.Stack.Tests.Replay;

/// <summary>A project of its own for a scenario, with the player as its plugin.</summary>
sealed class ProjectFolder : IDisposable
{
    readonly DirectoryInfo folder;

    public ProjectFolder(string scenario)
    {
        folder = Directory.CreateTempSubdirectory($"replay-{scenario}-");
        folder.CreateSubdirectory("plugin");
    }

    public string Path => folder.FullName;

    /// <summary>The plugin's folder.</summary>
    public string Plugin => System.IO.Path.Combine(Path, "plugin");

    /// <summary>Puts a step's program and configuration there. The recorded program names no plugin: it was installed.</summary>
    public void Write(RecordedStep step, RecordedConfig config)
    {
        var program = $"{step.Program.TrimEnd()}\nplugins: {{providers: [{{name: mixpeek, path: ./plugin}}]}}\n";
        File.WriteAllText(System.IO.Path.Combine(Path, "Pulumi.yaml"), program);
        File.WriteAllText(System.IO.Path.Combine(Path, "Pulumi.dev.yaml"), config.ToStackFile());
        File.WriteAllText(System.IO.Path.Combine(Path, "imp.json"), Interludes.ImportFile);
        if (File.Exists(State))
            File.WriteAllText(State, Interludes.Edit(step, File.ReadAllText(State)));
    }

    /// <summary>What depends on what, as the state has it now; nothing before there is one.</summary>
    public Relations Relations() => Replay.Relations.Read(State);

    /// <summary>The file that keeps the stack's state.</summary>
    public string State => System.IO.Path.Combine(Path, "state.json");

    public void Dispose() => folder.Delete(recursive: true);
}
