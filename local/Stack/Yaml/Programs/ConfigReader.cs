using Pulumi.Mixpeek.Stack.Yaml.Expressions;
using Pulumi.Mixpeek.Stack.Yaml.Syntax;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Yaml.Programs;

/// <summary>Reads one setting of a program.</summary>
static class ConfigReader
{
    /// <summary>The setting, or null where it belongs to a provider: the engine reads those from the project itself.</summary>
    public static ConfigDeclaration? Read(Entry entry, string? project)
    {
        var name = project is not null && entry.Key.StartsWith($"{project}:", StringComparison.Ordinal)
            ? entry.Key[(project.Length + 1)..]
            : entry.Key;
        if (name.Contains(':', StringComparison.Ordinal))
            return null;
        return entry.Value is MappingNode mapping
            ? ReadTyped(name, entry, mapping)
            : new(name, entry.Place, null, ExpressionParser.Parse(entry.Value), null);
    }

    static ConfigDeclaration ReadTyped(string name, Entry entry, MappingNode mapping)
    {
        var fields = new Fields(mapping, $"config {entry.Key}", ["type", "default", "value", "secret", "name", "description", "items"]);
        var type = fields.Find("type") is { } given
            ? ConfigType.Parse(fields.Text("type")!, given.Value.Place, Items(fields))
            : null;
        var value = fields.Expression("default") ?? fields.Expression("value");
        return type is null && value is null
            ? throw new ProgramException(entry.Place, "unable to infer type: either 'default' or 'type' is required")
            : new(fields.Text("name") ?? name, entry.Place, type, value, fields.Flag("secret"));
    }

    static string? Items(Fields fields) => fields.Find("items")?.Value is MappingNode items
        && items.Find("type")?.Value is ScalarNode { Value: TextValue text } ? text.Value : null;
}
