using Pulumi.Mixpeek.Stack.Deployment;
using Pulumi.Mixpeek.Stack.Yaml.Syntax;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Plugins;

/// <summary>A plugin given as its source: a folder with PulumiPlugin.yaml, built and run as Pulumi's .NET language host does.</summary>
static class PluginSource
{
    const string FileName = "PulumiPlugin.yaml";

    /// <summary>The command for the plugin in this folder, or null where there is none.</summary>
    /// <exception cref="PluginException">It is written in a language that cannot be run here.</exception>
    public static PluginCommand? Find(string folder)
    {
        var file = Path.Combine(folder, FileName);
        if (!File.Exists(file))
            return null;
        var runtime = Runtime(YamlReader.Read(file, File.ReadAllText(file)));
        return runtime == "dotnet"
            ? new("dotnet", ["run", "--no-build", "--project", folder, "--"], folder) { Build = ["build", folder] }
            : throw new PluginException(
                $"{file}: runtime {runtime ?? "(none)"} is not supported for a plugin's source; dotnet is. Or put the executable there.");
    }

    static string? Runtime(Node root) => (root as MappingNode)?.Find("runtime")?.Value switch
    {
        ScalarNode { Value: TextValue text } => text.Value,
        MappingNode options when options.Find("name")?.Value is ScalarNode { Value: TextValue text } => text.Value,
        _ => null,
    };
}
