using Pulumi.Mixpeek.Stack.Yaml.Syntax;
using Pulumi.Mixpeek.Stack.Yaml.Types;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Manifests;

/// <summary>A manifest's values as a program's, by the provider's schema: it tells the API's names from the user's own keys.</summary>
sealed class ManifestValues(SecretNames secrets, Omissions omissions)
{
    /// <summary>What a program has there; null where there is nothing.</summary>
    /// <param name="path">The place, for what is left out.</param>
    public object? Value(Node node, SchemaType type, string path) => (node, type) switch
    {
        (MappingNode mapping, ObjectType fields) => Fields(mapping, fields, path),
        (MappingNode mapping, MapType map) => Keep(mapping, map.Element, path),
        (MappingNode mapping, _) => Keep(mapping, PrimitiveType.Any, path),
        (SequenceNode list, _) => list.Items.Select((item, index) =>
            Value(item, (type as ArrayType)?.Element ?? PrimitiveType.Any, $"{path}[{index}]")).ToList(),
        (ScalarNode scalar, _) => Scalar(scalar.Value),
        _ => throw new ArgumentException($"unexpected {node.GetType().Name}", nameof(node)),
    };

    /// <summary>The provider's property of a field's name, or null, and then it is listed.</summary>
    public SchemaProperty? Property(IReadOnlyList<SchemaProperty> properties, string field, string path)
    {
        var found = Find(properties, Names.Camel(field)) ?? (field == "name" ? Find(properties, "featureExtractorName") : null);
        if (found is null)
            omissions.Add(path, "the provider has no such property");
        return found;
    }

    Dictionary<string, object?> Fields(MappingNode mapping, ObjectType type, string path)
    {
        var fields = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var entry in mapping.Entries)
            if (Property(type.Properties, entry.Key, $"{path}.{entry.Key}") is { } property
                && Value(entry.Value, property.Type, $"{path}.{entry.Key}") is { } value
                && !fields.TryAdd(property.Name, value))
                omissions.Add($"{path}.{entry.Key}", $"{property.Name} is there already");
        return fields;
    }

    Dictionary<string, object?> Keep(MappingNode mapping, SchemaType element, string path) =>
        mapping.Entries.ToDictionary(entry => entry.Key, entry => Value(entry.Value, element, $"{path}.{entry.Key}"));

    object? Scalar(PropertyValue value) => value switch
    {
        TextValue text => secrets.Text(text.Value),
        BoolValue flag => flag.Value,
        NumberValue { Value: var number } when Math.Truncate(number) == number && Math.Abs(number) < 1L << 53 => (long)number,
        NumberValue number => number.Value,
        _ => null,
    };

    static SchemaProperty? Find(IReadOnlyList<SchemaProperty> properties, string name) => properties.FirstOrDefault(property => property.Name == name);
}
