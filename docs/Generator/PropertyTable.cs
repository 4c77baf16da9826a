using System.Text.Json.Nodes;

namespace Pulumi.Mixpeek.Docs;

/// <summary>A table of properties: what each takes, and what it is for.</summary>
static class PropertyTable
{
    /// <param name="required">The names that must be given; null where the table is of what comes out.</param>
    public static string Of(JsonObject properties, JsonNode? required = null)
    {
        if (properties.Count == 0)
            return "None.\n";
        var names = required?.AsArray().Select(name => (string)name!).ToHashSet() ?? [];
        return string.Concat(properties.Select(property => Row(property.Key, property.Value!, names.Contains(property.Key))).Prepend("| | type | |\n|---|---|---|\n"));
    }

    /// <summary>The object types that a page's properties lead to, a table each.</summary>
    /// <param name="areGiven">Whether a program gives them, so that it matters which properties are required.</param>
    public static string Supporting(Sources sources, bool areGiven, params JsonObject[] properties)
    {
        var types = Types.Reached(sources, properties).Select(name => sources.Type(name) is var type
            ? $"### {name}\n\n{(string?)type["description"]}\n\n{Of(type["properties"]!.AsObject(), areGiven ? type["required"] : null)}" : "");
        return string.Join('\n', types) is { Length: > 0 } text ? $"\n## Types\n\n{text}" : "";
    }

    static string Row(string name, JsonNode schema, bool isRequired)
    {
        string[] notes = [isRequired ? "Required. " : "", (bool?)schema["secret"] == true ? "A secret. " : ""];
        return $"| `{name}` | {Types.Text(schema)} | {string.Concat(notes)}{Cell((string?)schema["description"])} |\n";
    }

    static string Cell(string? text) => (text ?? "").Replace("|", "\\|", StringComparison.Ordinal);
}
