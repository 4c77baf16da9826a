using Pulumi.Mixpeek.Shapes;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Schema;

/// <summary>The schema of properties and of the object types that hold them.</summary>
static class ObjectSchema
{
    public static MapValue Of(ObjectShape shape) => MapValue.Of(
        ("description", shape.Description),
        ("type", "object"),
        ("properties", Properties(shape.Properties)),
        ("required", Names(shape.Properties.Where(property => property.Is(Traits.Required)))));

    public static MapValue Properties(IEnumerable<Property> properties) => MapValue.From(
        properties.Select(property => KeyValuePair.Create<string, PropertyValue>(property.Name, Of(property))));

    public static ListValue Names(IEnumerable<Property> properties) =>
        ListValue.From(properties.Select(property => (PropertyValue)property.Name).OrderBy(name => ((TextValue)name).Value, StringComparer.Ordinal));

    static MapValue Of(Property property)
    {
        var schema = property.Shape.Schema.With("description", property.Description);
        schema = property.Is(Traits.Secret) ? schema.With("secret", true) : schema;
        return property.Is(Traits.Fixed) ? schema.With("willReplaceOnChanges", true) : schema;
    }
}
