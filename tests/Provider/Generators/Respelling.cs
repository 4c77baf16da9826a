using Pulumi.Mixpeek.Shapes;
using Pulumi.Mixpeek.Tests.Stage;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Tests.Generators;

/// <summary>
/// Says the same program in other words: nulls and defaults come and go, sets are shuffled, values become secrets.
/// </summary>
sealed class Respelling(Random random)
{
    public MapValue Of(string kind, MapValue program) =>
        // Names and what they are in are what the program is about: they are spelled as they are.
        Members(Place.Inputs(kind).Where(property => property.Name is not "namespace" && property.Name != Samples.NameOf(kind)), program);

    MapValue Members(IEnumerable<Property> properties, MapValue map)
    {
        foreach (var property in properties)
            map = With(map, property, map.Get(property.Name) is { } value ? Spell(property, value) : Nothing(property));
        return map;
    }

    static MapValue With(MapValue map, Property property, PropertyValue? value) =>
        value is null ? map.Without(property.Name) : map.With(property.Name, value);

    PropertyValue? Spell(Property property, PropertyValue value)
    {
        if (!property.Is(Traits.Required) && property.Canonical(value) is null)
            return Nothing(property);
        var spelled = Inside(property.Shape, value);
        return random.Next(8) == 0 ? spelled.AsSecret() : spelled;
    }

    /// <summary>One of the ways not to say anything.</summary>
    PropertyValue? Nothing(Property property) => random.Next(4) switch
    {
        0 when !property.Is(Traits.Required) => PropertyValue.Null,
        1 when property.Default is { } usual => usual,
        _ => null,
    };

    PropertyValue Inside(Shape shape, PropertyValue value) => (shape, value) switch
    {
        (ObjectShape inner, MapValue map) => Members(inner.Properties, map),
        (SetShape set, ListValue list) => ListValue.From(Shuffled(list.Select(item => Inside(set.Of, item)))),
        (ListShape inner, ListValue list) => ListValue.From(list.Select(item => Inside(inner.Of, item))),
        (MapShape inner, MapValue map) => MapValue.From(Shuffled(map.Select((_, item) => Inside(inner.Of, item)))),
        (RecursiveShape recursive, _) => Inside(recursive.Of, value),
        (FreeObjectShape, MapValue map) =>
            MapValue.From(Shuffled(random.Next(4) == 0 ? map.With("respelled_null", PropertyValue.Null) : map)),
        _ => value,
    };

    T[] Shuffled<T>(IEnumerable<T> items)
    {
        var shuffled = items.ToArray();
        random.Shuffle(shuffled);
        return shuffled;
    }
}
