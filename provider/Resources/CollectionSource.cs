using Pulumi.Mixpeek.Shapes;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Resources;

/// <summary>
/// A collection's source. Programs give it as resources or by ID; the state, previews and imports know IDs alone, so that all three
/// compare equal (provider-rules 7).
/// </summary>
static class CollectionSource
{
    public static readonly TextShape Types = new("bucket", "collection", "taxonomy", "cluster");

    static readonly PropertyPath Path = SourcePlaces.Path;

    /// <summary>The source by ID, with its type.</summary>
    public static MapValue Resolve(MapValue source, Failures failures)
    {
        var given = SourcePlaces.WaysOf(source);
        if (given is not [var way])
        {
            failures.Add(Path, given.Count == 0
                ? "it names no source: give buckets or collections as resources (`buckets`, `collections`), or by ID (`bucketIds`, `collectionId`, `collectionIds`)"
                : $"the source is given in {given.Count} ways ({string.Join(", ", given)}): keep one of them");
            return source;
        }
        if (way is "buckets" or "collections" && source[way].Unwrap() is ListValue { Count: 0 })
        {
            failures.Add(Path.Key(way), "it is empty; name at least one");
            return source;
        }
        var resolved = way is "buckets" or "collections" ? ById(source, way, Ids(source[way], Path.Key(way), failures)) : source;
        return WithType(resolved, way.StartsWith("bucket", StringComparison.Ordinal) ? "bucket" : "collection", failures);
    }

    static PropertyValue Ids(PropertyValue resources, PropertyPath path, Failures failures) => resources.Unwrap() switch
    {
        ListValue list => ListValue.From(list.Select((resource, index) => Id(resource.Unwrap(), path.Index(index), failures))),
        var other => other,
    };

    static PropertyValue Id(PropertyValue resource, PropertyPath path, Failures failures)
    {
        new ReferenceShape(SourcePlaces.KindAt(path)).Check(resource, path, failures);
        return resource is ReferenceValue { Id: { } id } ? id : PropertyValue.Unknown;
    }

    static MapValue ById(MapValue source, string way, PropertyValue ids) => (way, ids) switch
    {
        ("buckets", _) => source.Without(way).With("bucketIds", ids),
        (_, ListValue { Count: 1 } one) => source.Without(way).With("collectionId", one[0]),
        _ => source.Without(way).With("collectionIds", ids),
    };

    /// <summary>A type that is none at all is left to its own check.</summary>
    static MapValue WithType(MapValue source, string type, Failures failures)
    {
        if (source.Get("type").IsMissing())
            return source.With("type", type);
        if (source.TextOf("type") is { } given && given != type && Types.Words.Contains(given))
            failures.Add(Path.Key("type"), $"it does not fit a source given by {type}s; leave it out, it follows by itself");
        return source;
    }
}
