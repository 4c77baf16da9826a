namespace Pulumi.Mixpeek.Stack.Yaml.Types;

/// <summary>An object with properties of its own names.</summary>
/// <param name="token">The name in the schema, or null for an object as it is written in a program.</param>
/// <param name="properties">Read when first asked for: a type may contain itself.</param>
sealed class ObjectType(string? token, Func<IReadOnlyList<SchemaProperty>> properties) : SchemaType
{
    readonly Lazy<IReadOnlyList<SchemaProperty>> properties = new(properties);

    public IReadOnlyList<SchemaProperty> Properties => properties.Value;

    public SchemaProperty? Find(string name) => Properties.FirstOrDefault(property => property.Name == name);

    public override string ToString() =>
        token ?? $"{{{string.Join(", ", Properties.Select(property => $"{property.Name}: {property.Type}"))}}}";
}
