using Pulumi.Mixpeek.Stack.Yaml.Syntax;
using Pulumi.Mixpeek.Stack.Yaml.Types;

namespace Pulumi.Mixpeek.Stack.Manifests;

/// <summary>One resource of a manifest as one of a program.</summary>
sealed class ResourceConverter(PackageSchema schema, References references, ManifestValues values, Omissions omissions)
{
    readonly SourceConverter sources = new(references, values, omissions);

    /// <param name="import">Whether the resource exists, and the first up is to take it over.</param>
    public Dictionary<string, object?> Convert(ManifestEntry entry, bool import)
    {
        var inputs = schema.Resource(entry.Kind.Type, entry.Name, entry.Fields.Place).Inputs;
        var resource = new Dictionary<string, object?> { ["type"] = entry.Kind.Type.Replace(":index:", ":", StringComparison.Ordinal) };
        resource["properties"] = Properties(entry, inputs);
        if (import)
            resource["options"] = new Dictionary<string, object?>
            {
                ["import"] = entry.Kind == ManifestKind.Namespace || entry.Namespace is null ? entry.Name : $"{entry.Namespace}/{entry.Name}",
            };
        return resource;
    }

    Dictionary<string, object?> Properties(ManifestEntry entry, IReadOnlyList<SchemaProperty> inputs)
    {
        var properties = new Dictionary<string, object?>(StringComparer.Ordinal) { [entry.Kind.NameProperty] = Literal.Of(entry.Name) };
        if (entry.Kind != ManifestKind.Namespace && entry.Namespace is { } home)
            properties["namespace"] = references.Find(ManifestKind.Namespace, null, home) is { } found ? References.To(found, ".id") : Literal.Of(home);
        foreach (var field in entry.Fields.Entries.Where(field => !IsTaken(entry, field.Key)))
            Add(properties, entry, inputs, field);
        return properties;
    }

    void Add(Dictionary<string, object?> properties, ManifestEntry entry, IReadOnlyList<SchemaProperty> inputs, Entry field)
    {
        var path = $"{entry.Place}.{field.Key}";
        if (values.Property(inputs, entry.Kind.Aliases.GetValueOrDefault(field.Key, field.Key), path) is not { } property)
            return;
        var value = property is { Name: "source", Type: ObjectType type }
            ? sources.Convert(entry, field.Value, type, path)
            : values.Value(field.Value, property.Type, path);
        if (value is not null && !properties.TryAdd(property.Name, value))
            omissions.Add(path, $"{property.Name} is there already");
    }

    static bool IsTaken(ManifestEntry entry, string field) => field == ManifestReader.NameField(entry.Fields, entry.Kind)
        || entry.Kind != ManifestKind.Namespace && field == ManifestReader.NamespaceField(entry.Fields);
}
