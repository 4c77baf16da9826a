using Pulumi.Mixpeek.Stack.Yaml.Syntax;

namespace Pulumi.Mixpeek.Stack.Yaml.Programs;

/// <summary>The type of a setting: <c>string</c>, <c>integer</c>, <c>array</c> and so on, or <c>List&lt;…&gt;</c> of one.</summary>
/// <param name="Kind">What the value is, or what the elements are.</param>
/// <param name="IsList">Whether it is a list of them.</param>
sealed record ConfigType(ConfigKind Kind, bool IsList = false)
{
    const string ListPrefix = "list<";

    /// <summary>Reads a type as it is written in a program.</summary>
    public static ConfigType Parse(string text, Place place, string? items = null)
    {
        var lower = text.ToLowerInvariant();
        if (lower == "array")
            return Parse(items ?? "object", place) with { IsList = true };
        if (lower.StartsWith(ListPrefix, StringComparison.Ordinal) && lower.EndsWith('>'))
            return Parse(lower[ListPrefix.Length..^1].Trim(), place) with { IsList = true };
        return new(lower switch
        {
            "string" => ConfigKind.Text,
            "number" => ConfigKind.Number,
            "integer" or "int" => ConfigKind.WholeNumber,
            "boolean" or "bool" => ConfigKind.Flag,
            "object" => ConfigKind.Map,
            _ => throw new ProgramException(place, $"unexpected configuration type '{text}'",
                "valid types are string, number, integer, boolean, object, array, and List<…> of the first five"),
        });
    }

    public override string ToString() => IsList ? $"List<{Name}>" : Name;

    string Name => Kind switch
    {
        ConfigKind.Text => "string",
        ConfigKind.Number => "number",
        ConfigKind.WholeNumber => "integer",
        ConfigKind.Flag => "boolean",
        _ => "Map<any>",
    };
}
