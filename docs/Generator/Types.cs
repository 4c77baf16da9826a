using System.Text.Json.Nodes;

namespace Pulumi.Mixpeek.Docs;

/// <summary>The types of properties, in words, and the object types that they lead to.</summary>
static class Types
{
    const string TypePrefix = "#/types/mixpeek:index:";
    const string ResourcePrefix = "#/resources/mixpeek:index:";

    /// <summary>A property's type as a reader says it, with links to the object types further down the page.</summary>
    public static string Text(JsonNode schema) => (string?)schema["$ref"] switch
    {
        { } reference when reference.StartsWith(TypePrefix, StringComparison.Ordinal) => Link(reference[TypePrefix.Length..]),
        { } reference when reference.StartsWith(ResourcePrefix, StringComparison.Ordinal) => $"a `{reference[ResourcePrefix.Length..]}` resource",
        not null => "any",
        null => Plain(schema),
    };

    /// <summary>The object types that properties lead to, each once, in the order in which they are met.</summary>
    public static IEnumerable<string> Reached(Sources sources, IEnumerable<JsonObject> properties)
    {
        var (waiting, met) = (new Queue<string>(properties.SelectMany(Named)), new HashSet<string>());
        while (waiting.TryDequeue(out var name))
            if (met.Add(name))
            {
                yield return name;
                foreach (var next in Named(sources.Type(name)["properties"]!.AsObject()))
                    waiting.Enqueue(next);
            }
    }

    static string Plain(JsonNode schema) => (string?)schema["type"] switch
    {
        "array" => $"list of {Text(schema["items"]!)}",
        "object" when schema["additionalProperties"] is { } values => $"map of {Text(values)}",
        { } type => type,
        null => "any",
    };

    static string Link(string name) => $"[{name}](#{name.ToLowerInvariant()})";

    static IEnumerable<string> Named(JsonObject properties) => properties.SelectMany(property => Named(property.Value!));

    static IEnumerable<string> Named(JsonNode schema) => (string?)schema["$ref"] is { } reference
        ? reference.StartsWith(TypePrefix, StringComparison.Ordinal) ? [reference[TypePrefix.Length..]] : []
        : new[] { schema["items"], schema["additionalProperties"] }.OfType<JsonNode>().SelectMany(Named);
}
