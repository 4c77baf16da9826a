using System.Collections.Concurrent;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Yaml.Types;

/// <summary>Makes types of a schema's type specs.</summary>
sealed class TypeBinder(MapValue schema)
{
    const string TypePrefix = "#/types/", ResourcePrefix = "#/resources/";

    /// <summary>Types are bound when they are first asked for, and resources ask at the same time.</summary>
    readonly ConcurrentDictionary<string, SchemaType> named = new(StringComparer.Ordinal);

    /// <summary>The properties of an object spec.</summary>
    /// <param name="owner">The object type, resource or function part.</param>
    /// <param name="propertiesKey">Where its properties are.</param>
    /// <param name="requiredKey">Where the names of the required ones are.</param>
    public IReadOnlyList<SchemaProperty> Properties(MapValue owner, string propertiesKey, string requiredKey)
    {
        var required = (owner.Get(requiredKey) as ListValue ?? []).ToHashSet();
        // Pulumi's own reader sorts properties by name, and messages list them so.
        return [.. (owner.Get(propertiesKey) as MapValue ?? MapValue.Empty)
            .OrderBy(entry => entry.Key, StringComparer.Ordinal)
            .Select(entry => Property(entry.Key, (MapValue)entry.Value, required.Contains(entry.Key)))];
    }

    /// <summary>The type that a spec describes.</summary>
    public SchemaType Bind(MapValue spec)
    {
        if (spec.Get("$ref") is TextValue reference)
            return Referenced(reference.Value);
        if (spec.Get("oneOf") is ListValue alternatives)
            return new UnionType([.. alternatives.Cast<MapValue>().Select(Bind)]);
        return (spec.Get("type") as TextValue)?.Value switch
        {
            "array" => new ArrayType(spec.Get("items") is MapValue items ? Bind(items) : PrimitiveType.Any),
            "object" => new MapType(spec.Get("additionalProperties") is MapValue element ? Bind(element) : PrimitiveType.Text),
            var name => Primitive(name),
        };
    }

    SchemaProperty Property(string name, MapValue spec, bool required) => new(
        name,
        Bind(spec),
        required,
        spec.Get("secret") is BoolValue { Value: true },
        spec.Get("const"),
        spec.Get("replaceOnChanges") is BoolValue { Value: true });

    SchemaType Referenced(string reference) => reference switch
    {
        "pulumi.json#/Any" or "pulumi.json#/Json" => PrimitiveType.Any,
        "pulumi.json#/Asset" => PrimitiveType.Asset,
        "pulumi.json#/Archive" => PrimitiveType.Archive,
        _ when reference.StartsWith(ResourcePrefix, StringComparison.Ordinal) => new ResourceType(Token(reference, ResourcePrefix)),
        _ when reference.StartsWith(TypePrefix, StringComparison.Ordinal) => Named(Token(reference, TypePrefix)),
        // Another package's type: its schema is not at hand, its own plugin checks the value.
        _ => PrimitiveType.Any,
    };

    static string Token(string reference, string prefix) => Uri.UnescapeDataString(reference[prefix.Length..]);

    SchemaType Named(string token) => named.GetOrAdd(token, Define);

    SchemaType Define(string token)
    {
        if ((schema.Get("types") as MapValue)?.Get(token) is not MapValue spec)
            return PrimitiveType.Any;
        return spec.Get("enum") is ListValue members
            ? new EnumType(token, Primitive((spec.Get("type") as TextValue)?.Value), [.. members.Cast<MapValue>().Select(Member)])
            : new ObjectType(token, () => Properties(spec, "properties", "required"));
    }

    static EnumMember Member(MapValue member) => new((member.Get("name") as TextValue)?.Value, member.Get("value") ?? PropertyValue.Null);

    static PrimitiveType Primitive(string? name) => name switch
    {
        "string" => PrimitiveType.Text,
        "number" => PrimitiveType.Number,
        "integer" => PrimitiveType.WholeNumber,
        "boolean" => PrimitiveType.Flag,
        _ => PrimitiveType.Any,
    };
}
