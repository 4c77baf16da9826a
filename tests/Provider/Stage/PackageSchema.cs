using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Tests.Stage;

/// <summary>The committed schema, as tests walk it.</summary>
static class PackageSchema
{
    public static string Text { get; } = File.ReadAllText(Repository.Path("provider", "schema.json"));

    public static MapValue Root { get; } = (MapValue)JsonCodec.Parse(Text);

    public static MapValue Resource(string kind) => Root.At("resources").At($"mixpeek:index:{kind}");

    /// <summary>An object within an object; one that is missing is empty.</summary>
    public static MapValue At(this MapValue map, string key) => map.Get(key) as MapValue ?? MapValue.Empty;

    /// <summary>A text within an object; one that is missing is empty.</summary>
    public static string TextAt(this MapValue map, string key) => (map.Get(key) as TextValue)?.Value ?? "";

    /// <summary>Every input of a kind down to the leaves, as <c>source.bucketIds[]</c>.</summary>
    public static IEnumerable<string> InputPaths(string kind) =>
        Resource(kind).At("inputProperties").SelectMany(property => Paths(property.Key, (MapValue)property.Value));

    /// <summary>The same for what a bag uses: the leaves that have a value there.</summary>
    public static IEnumerable<string> UsedPaths(string kind, MapValue bag) =>
        bag.SelectMany(entry => Used(entry.Key, Resource(kind).At("inputProperties").At(entry.Key), entry.Value));

    /// <summary>Every property of the package with its schema: of resources, of object types, of functions and of the configuration.</summary>
    public static IEnumerable<(string Path, MapValue Schema)> Properties()
    {
        foreach (var section in new[] { "resources", "types", "functions" })
            foreach (var (token, item) in Root.At(section))
                foreach (var property in Properties(token, (MapValue)item))
                    yield return property;
        foreach (var property in Listed("config", Root.At("config").At("variables")))
            yield return property;
        foreach (var property in Properties("provider", Root.At("provider")))
            yield return property;
    }

    /// <summary>The type that a reference within the package names, or null where it is another schema's.</summary>
    public static MapValue? Referred(MapValue schema) =>
        schema.TextAt("$ref") is ['#', '/', 't', 'y', 'p', 'e', 's', '/', .. var token] ? Root.At("types").At(Uri.UnescapeDataString(token)) : null;

    static IEnumerable<(string, MapValue)> Properties(string token, MapValue item) =>
        Listed(token, item.At("properties"))
            .Concat(Listed(token, item.At("inputProperties")))
            .Concat(Listed(token, item.At("stateInputs").At("properties")))
            .Concat(Listed(token, item.At("listInputs").At("properties")))
            .Concat(Listed(token, item.At("inputs").At("properties")))
            .Concat(Listed(token, item.At("outputs").At("properties")));

    static IEnumerable<(string, MapValue)> Listed(string token, MapValue properties) =>
        properties.Select(property => ($"{token}.{property.Key}", (MapValue)property.Value));

    static IEnumerable<string> Used(string path, MapValue schema, PropertyValue value) => (value, schema) switch
    {
        (SecretValue secret, _) => Used(path, schema, secret.Value),
        (ListValue list, _) when schema.TextAt("type") == "array" => list.SelectMany(item => Used($"{path}[]", schema.At("items"), item)),
        (MapValue map, _) when schema.Get("additionalProperties") is MapValue values => map.Values.SelectMany(item => Used($"{path}{{}}", values, item)),
        (MapValue map, _) when Referred(schema) is { } type =>
            map.SelectMany(entry => Used($"{path}.{entry.Key}", type.At("properties").At(entry.Key), entry.Value)),
        _ => [path],
    };

    static IEnumerable<string> Paths(string path, MapValue schema)
    {
        if (schema.TextAt("type") == "array")
            return Paths($"{path}[]", schema.At("items"));
        if (schema.Get("additionalProperties") is MapValue values)
            return Paths($"{path}{{}}", values);
        return Referred(schema) is { } type
            ? type.At("properties").SelectMany(property => Paths($"{path}.{property.Key}", (MapValue)property.Value))
            : [path];
    }
}
