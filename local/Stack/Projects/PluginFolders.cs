using Pulumi.Mixpeek.Stack.Yaml.Syntax;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Projects;

/// <summary>Where Pulumi.yaml says that plugins are: <c>packages: {mixpeek: ../bin}</c> and <c>plugins.providers[].path</c>.</summary>
static class PluginFolders
{
    /// <summary>Folders by package; those of <c>packages</c> come first, as with the Pulumi CLI.</summary>
    public static IReadOnlyDictionary<string, string> Read(Settings fields, string directory)
    {
        var folders = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in fields.Entries("packages"))
            if (IsPath(Source(entry, fields.File)) is { } path)
                folders[entry.Key] = Path.GetFullPath(Path.Combine(directory, path));
        foreach (var provider in Providers(fields))
            folders.TryAdd(
                provider.RequiredText("name", "the package that this plugin is for"),
                Path.GetFullPath(Path.Combine(directory, provider.RequiredText("path", "the plugin's folder"))));
        return folders;
    }

    static IEnumerable<Settings> Providers(Settings fields) => fields.Find("plugins") switch
    {
        null => [],
        MappingNode plugins => new Settings(plugins, fields.File).Items("providers").Select(item => Provider(item, fields.File)),
        var other => throw new ProgramException(other.Place, "plugins must be an object"),
    };

    static Settings Provider(Node item, string file) => item is MappingNode mapping
        ? new Settings(mapping, file)
        : throw new ProgramException(item.Place, "an element of plugins.providers must be an object of name and path");

    static string Source(Entry entry, string file) => entry.Value switch
    {
        ScalarNode { Value: TextValue text } => text.Value,
        MappingNode mapping => new Settings(mapping, file).RequiredText("source", "where the package comes from"),
        var other => throw new ProgramException(other.Place, $"packages.{entry.Key} must be a folder, or an object with source"),
    };

    /// <summary>A package that is not a path would have to be downloaded; the search for it says so, where it is needed.</summary>
    static string? IsPath(string source) => source.StartsWith('.') || Path.IsPathRooted(source) ? source : null;
}
