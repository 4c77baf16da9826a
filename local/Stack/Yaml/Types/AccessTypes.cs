using Pulumi.Mixpeek.Stack.Yaml.Expressions;
using Pulumi.Mixpeek.Stack.Yaml.Syntax;

namespace Pulumi.Mixpeek.Stack.Yaml.Types;

/// <summary>The type of what a <c>${}</c> leads to.</summary>
/// <param name="resources">The schema of a resource's type.</param>
sealed class AccessTypes(Func<string, ResourceSchema> resources)
{
    /// <summary>Follows an access from the type of its root.</summary>
    /// <exception cref="ProgramException">A step that the type does not allow, or a name that does not exist.</exception>
    public SchemaType Follow(SchemaType root, PropertyAccess access, Place place)
    {
        var (type, name) = (root, access.Root);
        foreach (var step in access.Path)
        {
            type = Step(type, step, name, place);
            name = new PropertyAccess(name, [step]).ToString();
        }
        return type;
    }

    SchemaType Step(SchemaType type, Accessor step, string name, Place place)
    {
        if (type == PrimitiveType.Any || type == PrimitiveType.Invalid)
            return type;
        return (type, step) switch
        {
            (UnionType union, _) => new UnionType([.. union.Elements.Select(element => Step(element, step, name, place))]),
            (MapType map, NameAccessor or KeyAccessor) => map.Element,
            (ArrayType list, IndexAccessor) => list.Element,
            (ObjectType map, NameAccessor property) => Property(map.Properties, property.Name, name, place),
            (ObjectType map, KeyAccessor property) => Property(map.Properties, property.Key, name, place),
            (ResourceType resource, NameAccessor property) => Property(OutputsOf(resource), property.Name, name, place),
            (ArrayType, KeyAccessor) => throw Refused(name, type, "Index via string is only allowed on Maps", place),
            (MapType, IndexAccessor) => throw Refused(name, type, "Index via number is only allowed on Arrays", place),
            (_, NameAccessor) => throw Refused(name, type, "Property access is only allowed on Resources and Objects", place),
            _ => throw Refused(name, type, "Index property access is only allowed on Maps and Lists", place),
        };
    }

    IEnumerable<SchemaProperty> OutputsOf(ResourceType resource) =>
        resources(resource.Token).Outputs.Append(new("id", PrimitiveType.Text)).Append(new("urn", PrimitiveType.Text));

    static SchemaType Property(IEnumerable<SchemaProperty> properties, string wanted, string owner, Place place)
    {
        var known = properties.ToList();
        return known.FirstOrDefault(property => property.Name == wanted)?.Type ?? throw new ProgramException(place,
            $"{wanted} does not exist on {owner}", NameList.Existing(owner, "properties", known.Select(property => property.Name), wanted));
    }

    static ProgramException Refused(string name, SchemaType type, string rule, Place place) =>
        new(place, $"cannot look into '{name}' (type {type})", rule);
}
