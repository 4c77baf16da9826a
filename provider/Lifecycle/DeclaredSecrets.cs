using Pulumi.Mixpeek.Shapes;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Lifecycle;

/// <summary>What is secret by declaration, or by its name where nothing is declared, is marked wherever it appears, whether the user marked it or not.</summary>
static class DeclaredSecrets
{
    public static MapValue Mark(IReadOnlyList<Property> properties, MapValue bag) => bag.Select((name, value) =>
        properties.FirstOrDefault(property => property.Name == name) is { } property ? Mark(property, value) : value);

    static PropertyValue Mark(Property property, PropertyValue value)
    {
        if (property.Is(Traits.Secret) && value is not (UnknownValue or NullValue))
            return value.AsSecret();
        return property.Shape is ObjectShape shape && value is MapValue map ? Mark(shape.Properties, map) : NamedSecrets.Mark(value);
    }
}
