using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Resources;

/// <summary>The places of a collection's input at which sources are named.</summary>
static class SourcePlaces
{
    public static readonly PropertyPath Path = PropertyPath.Root.Key("source");

    static readonly string[] Ways = ["buckets", "bucketIds", "collections", "collectionId", "collectionIds"];

    /// <summary>The ways in which a source is given; one, where all is well.</summary>
    public static List<string> WaysOf(MapValue source) => [.. Ways.Where(way => !source.Get(way).IsMissing())];

    /// <summary>Each source in the program's order: an ID, or a resource.</summary>
    public static IEnumerable<(PropertyPath Path, PropertyValue Value)> All(MapValue inputs) =>
        from source in new[] { inputs.Get("source")?.Unwrap() }.OfType<MapValue>()
        from way in WaysOf(source)
        let value = source[way].Unwrap()
        from place in value is ListValue list
            ? list.Select((item, index) => (Path.Key(way).Index(index), item.Unwrap()))
            : [(Path.Key(way), value)]
        select place;

    /// <summary>What tells a source apart: its ID, or the URN of one given as a resource, which is known even while its ID is not.</summary>
    public static string? Handle(PropertyValue source) => source switch
    {
        TextValue id => id.Value,
        ReferenceValue reference => reference.Urn,
        _ => null,
    };

    /// <summary>What kind of resource belongs at a place.</summary>
    public static string KindAt(PropertyPath path) =>
        path.Text.StartsWith("source.bucket", StringComparison.Ordinal) ? "Bucket" : "Collection";
}
