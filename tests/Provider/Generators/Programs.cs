using Pulumi.Mixpeek.Shapes;
using Pulumi.Mixpeek.Tests.Lifecycle;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Tests.Generators;

/// <summary>Programs that have a value at one place, and beside it only what must be there.</summary>
sealed class Programs(Setting setting)
{
    readonly SampleValues samples = new(setting);
    readonly Fitting fitting = new(setting);

    /// <summary>The values that a place takes.</summary>
    public IReadOnlyList<PropertyValue> ValuesAt(Place place) => samples.Of(place.Property.Shape, place.ToString());

    /// <summary>A valid program with this value at a place.</summary>
    public MapValue With(Place place, PropertyValue value) =>
        fitting.Fit(place.Kind, Members(Place.Inputs(place.Kind), place, value, 0, place.Kind));

    /// <summary>
    /// A program with another value at a place where it has one, in the first element of each list on the way; null takes it out.
    /// </summary>
    public static MapValue Change(MapValue program, Place place, Func<PropertyValue, PropertyValue?> change) =>
        Change(program, place, change, 0);

    MapValue Members(IEnumerable<Property> properties, Place place, PropertyValue value, int depth, string path)
    {
        var here = place.Trail[depth];
        var others = samples.Required(properties.Where(property => property != here), path);
        var own = depth == place.Trail.Count - 1 ? value : Around(here.Shape, place, value, depth, $"{path}.{here.Name}");
        return others.With(here.Name, own);
    }

    PropertyValue Around(Shape shape, Place place, PropertyValue value, int depth, string path) => shape switch
    {
        ObjectShape inner => Members(inner.Properties, place, value, depth + 1, path),
        ListShape list => ListValue.Create([Around(list.Of, place, value, depth, $"{path}[]")]),
        MapShape map => MapValue.Of(("Any_Key", Around(map.Of, place, value, depth, $"{path}{{}}"))),
        RecursiveShape recursive => Around(recursive.Of, place, value, depth, path),
        _ => throw new NotSupportedException($"{path}: nothing is inside a {shape.GetType().Name}"),
    };

    static MapValue Change(MapValue map, Place place, Func<PropertyValue, PropertyValue?> change, int depth) => map.Select((name, value) =>
        name != place.Trail[depth].Name ? value
        : depth == place.Trail.Count - 1 ? change(value)
        : Inside(value, place, change, depth + 1));

    static PropertyValue Inside(PropertyValue value, Place place, Func<PropertyValue, PropertyValue?> change, int depth) => value switch
    {
        ListValue list => ListValue.From(list.Select((element, index) => index == 0 ? Inside(element, place, change, depth) : element)),
        MapValue map when map.ContainsKey(place.Trail[depth].Name) => Change(map, place, change, depth),
        MapValue map => map.Select((_, item) => Inside(item, place, change, depth)),
        _ => value,
    };
}
