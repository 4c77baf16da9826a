using Pulumi.Mixpeek.Resources;
using Pulumi.Mixpeek.Shapes;

namespace Pulumi.Mixpeek.Tests.Generators;

/// <summary>One declared input of a kind, at any depth.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Trail">The properties from the top to this one.</param>
/// <param name="Path">Its path, with <c>[]</c> and <c>{}</c> for elements: <c>payloadIndexes[].type</c>.</param>
sealed record Place(string Kind, IReadOnlyList<Property> Trail, string Path)
{
    public Property Property => Trail[^1];

    /// <summary>The top-level input that it is a part of.</summary>
    public Property Top => Trail[0];

    public static IEnumerable<Property> Inputs(string kind) =>
        ResourceKinds.Find($"mixpeek:index:{kind}")!.Properties.Where(property => property.IsInput);

    /// <summary>All places of a kind. What contains itself is entered once.</summary>
    public static IEnumerable<Place> Of(string kind) => Members(kind, Inputs(kind), [], "", []);

    /// <summary>The place that <see cref="ToString"/> names.</summary>
    public static Place Find(string name) =>
        Of(name[..name.IndexOf('.', StringComparison.Ordinal)]).Single(place => place.ToString() == name);

    public override string ToString() => $"{Kind}.{Path}";

    static IEnumerable<Place> Members(
        string kind, IEnumerable<Property> properties, IReadOnlyList<Property> trail, string start, IReadOnlyList<Shape> entered) =>
        properties.SelectMany(property => Below(
            property.Shape, new Place(kind, [.. trail, property], start + property.Name), start + property.Name, entered)
            .Prepend(new(kind, [.. trail, property], start + property.Name)));

    static IEnumerable<Place> Below(Shape shape, Place place, string path, IReadOnlyList<Shape> entered) => shape switch
    {
        ObjectShape inner when !entered.Contains(inner) =>
            Members(place.Kind, inner.Properties, place.Trail, $"{path}.", [.. entered, inner]),
        ListShape list => Below(list.Of, place, $"{path}[]", entered),
        MapShape map => Below(map.Of, place, $"{path}{{}}", entered),
        RecursiveShape recursive => Below(recursive.Of, place, path, entered),
        _ => [],
    };
}
