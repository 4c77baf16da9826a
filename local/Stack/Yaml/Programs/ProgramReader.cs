using Pulumi.Mixpeek.Stack.Yaml.Expressions;
using Pulumi.Mixpeek.Stack.Yaml.Syntax;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Yaml.Programs;

/// <summary>Reads a program from its file.</summary>
static class ProgramReader
{
    /// <summary>What Pulumi.yaml has for the project; the engine reads those keys, not the program.</summary>
    static readonly string[] ProjectKeys =
    [
        "name", "runtime", "description", "author", "website", "license", "backend", "options", "template", "plugins", "packages",
        "main", "stackConfigDir", "requiredPulumiVersion",
    ];

    static readonly string[] Files = ["Main.yaml", "Pulumi.yaml"];

    static readonly string[] Known = [.. ProjectKeys, "config", "configuration", "variables", "resources", "outputs"];

    /// <summary>The program in a folder: Main.yaml where there is one, else Pulumi.yaml.</summary>
    /// <exception cref="ProgramException">It cannot be read; nothing has run.</exception>
    public static YamlProgram ReadFolder(string folder)
    {
        var file = Files.FirstOrDefault(name => File.Exists(Path.Combine(folder, name)))
            ?? throw new ProgramException(null, $"there is neither Main.yaml nor Pulumi.yaml in {folder}");
        return Read(file, File.ReadAllText(Path.Combine(folder, file)));
    }

    /// <summary>The program in a text.</summary>
    /// <param name="file">The file's name, for messages.</param>
    /// <param name="text">What is in it.</param>
    /// <exception cref="ProgramException">It cannot be read.</exception>
    public static YamlProgram Read(string file, string text)
    {
        var fields = new Fields(YamlReader.Read(file, text), file, Known, "components", "namespace", "pulumi");
        var name = fields.Text("name");
        return new(
            name,
            text.Split('\n').Select(line => line.TrimEnd('\r')).ToList(),
            [.. ReadConfig(fields, name)],
            [.. Entries(fields, "variables").Select(ReadVariable)],
            [.. Entries(fields, "resources").Select(ResourceReader.Read)],
            [.. Entries(fields, "outputs").Select(entry => new OutputDeclaration(entry.Key, ExpressionParser.Parse(entry.Value)))]);
    }

    static IEnumerable<ConfigDeclaration> ReadConfig(Fields fields, string? project) => Entries(fields, "configuration")
        .Concat(Entries(fields, "config"))
        .Select(entry => ConfigReader.Read(entry, project))
        .OfType<ConfigDeclaration>();

    static VariableDeclaration ReadVariable(Entry entry) => new(entry.Key, entry.Place, ExpressionParser.Parse(entry.Value));

    static IReadOnlyList<Entry> Entries(Fields fields, string key) => fields.Find(key)?.Value switch
    {
        null or ScalarNode { Value: NullValue } => [],
        MappingNode mapping => mapping.Entries,
        var other => throw new ProgramException(other.Place, $"{key} must be an object"),
    };
}
