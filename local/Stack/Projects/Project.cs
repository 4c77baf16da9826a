using Pulumi.Mixpeek.Stack.Yaml.Syntax;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Projects;

/// <summary>What Pulumi.yaml says about a project; the program in it is the YAML host's to read.</summary>
/// <param name="File">The path of Pulumi.yaml.</param>
/// <param name="Name">The project's name.</param>
/// <param name="Runtime">The program's language: <c>yaml</c>, <c>nodejs</c>, <c>dotnet</c>.</param>
sealed record Project(string File, string Name, string Runtime)
{
    /// <summary>The folder of Pulumi.yaml.</summary>
    public string Directory => Path.GetDirectoryName(File)!;

    /// <summary>The runtime's options, such as <c>typescript: false</c>.</summary>
    public MapValue RuntimeOptions { get; init; } = MapValue.Empty;

    /// <summary>The program's file or folder, relative to the project; null for the project's folder itself.</summary>
    public string? Main { get; init; }

    /// <summary>Where the stacks' configurations are, relative to the project; null for the project's folder.</summary>
    public string? StackConfigDirectory { get; init; }

    /// <summary>Plugin folders by package, as full paths.</summary>
    public IReadOnlyDictionary<string, string> Plugins { get; init; } = new Dictionary<string, string>();

    /// <summary>The project's own configuration: the values that hold where a stack sets none.</summary>
    public IReadOnlyList<Entry> Config { get; init; } = [];

    /// <summary>Where the program is run: the folder of <see cref="Main"/>.</summary>
    public string ProgramDirectory
    {
        get
        {
            var main = Path.GetFullPath(Path.Combine(Directory, Main ?? "."));
            return System.IO.File.Exists(main) ? Path.GetDirectoryName(main)! : main;
        }
    }
}
