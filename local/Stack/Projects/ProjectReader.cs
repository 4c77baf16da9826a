using Pulumi.Mixpeek.Stack.Yaml.Syntax;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Projects;

/// <summary>Reads Pulumi.yaml.</summary>
static class ProjectReader
{
    /// <summary>The project that a folder belongs to: its own Pulumi.yaml, or that of the nearest folder above.</summary>
    /// <exception cref="ProgramException">There is none, or it cannot be read.</exception>
    public static Project Find(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
            foreach (var name in new[] { "Pulumi.yaml", "Pulumi.yml" })
                if (Path.Combine(at.FullName, name) is var file && File.Exists(file))
                    return Read(file);
        throw new ProgramException(null, $"there is no Pulumi.yaml in {folder} or a folder above it; give the project's folder with --cwd");
    }

    static Project Read(string file)
    {
        var fields = Settings.Read(file);
        var (runtime, options) = Runtime(fields);
        return new(file, fields.RequiredText("name", "the project's name"), runtime)
        {
            RuntimeOptions = options,
            Main = fields.Text("main"),
            StackConfigDirectory = fields.Text("stackConfigDir"),
            Plugins = PluginFolders.Read(fields, Path.GetDirectoryName(file)!),
            Config = fields.Entries("config"),
        };
    }

    static (string Name, MapValue Options) Runtime(Settings fields) => fields.Find("runtime") switch
    {
        null => throw fields.Missing("runtime", "the program's language, such as yaml"),
        ScalarNode { Value: TextValue name } => (name.Value, MapValue.Empty),
        MappingNode mapping => Detailed(new Settings(mapping, fields.File)),
        var other => throw new ProgramException(other.Place, "runtime must be a name, or an object of name and options"),
    };

    static (string Name, MapValue Options) Detailed(Settings runtime) => (
        runtime.RequiredText("name", "the program's language"),
        runtime.Find("options") is { } options ? NodeValues.Object(options, "runtime.options") : MapValue.Empty);
}
