using Pulumi.Mixpeek.Shapes;
using Pulumi.Mixpeek.Tree;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Resources;

/// <summary>
/// A collection's source. Programs give it as resources or by ID; the state, previews and imports know IDs alone, so that all three
/// compare equal (provider-rules 7).
/// </summary>
static class CollectionSource
{
    static readonly PropertyPath Path = PropertyPath.Root.Key("source");

    static readonly string[] Ways = ["buckets", "bucketIds", "collections", "collectionId", "collectionIds"];

    /// <summary>The source by ID, with its type.</summary>
    public static MapValue Resolve(MapValue source, Failures failures)
    {
        var given = Ways.Where(way => source.Get(way) is not (null or NullValue)).ToList();
        if (given.Count != 1)
        {
            failures.Add(Path, given.Count == 0
                ? "it names no source: give buckets or collections as resources (`buckets`, `collections`), or by ID (`bucketIds`, `collectionId`, `collectionIds`)"
                : $"the source is given in {given.Count} ways ({string.Join(", ", given)}): keep one of them");
            return source;
        }
        var way = given[0];
        var resolved = way is "buckets" or "collections" ? ById(source, way, Ids(source[way], Path.Key(way), failures)) : source;
        return WithType(resolved, way.StartsWith("bucket", StringComparison.Ordinal) ? "bucket" : "collection", failures);
    }

    /// <summary>
    /// The namespace of the sources: of the first that this process has met; unknown while an ID is; what the state says where the
    /// source is not met and has not changed (left out by --target, say); null where nothing tells.
    /// </summary>
    public static PropertyValue? NamespaceOf(MapValue inputs, CheckScope scope) =>
        MetNamespace(scope) ?? (HasUnknownId(inputs) ? PropertyValue.Unknown : IsUnchanged(inputs, scope.Olds) ? scope.Olds.Get("namespace") : null);

    /// <summary>Names the buckets' namespace where it is not the collection's own.</summary>
    public static MapValue FollowNamespace(MapValue inputs, CheckScope scope)
    {
        if (inputs.Get("source") is not MapValue source || source.Get("bucketIds") is null || source.ContainsKey("sourceNamespaceId"))
            return inputs;
        var theirs = MetNamespace(scope) is { } met
            ? Elsewhere(scope.Sources.NamespaceId(met), inputs.Get("namespace") is { } own ? scope.Sources.NamespaceId(own) : null)
            : IsUnchanged(inputs, scope.Olds) ? (scope.Olds.Get("source") as MapValue)?.Get("sourceNamespaceId") : null;
        return theirs is null ? inputs : inputs.With("source", source.With("sourceNamespaceId", theirs));
    }

    static PropertyValue? Elsewhere(PropertyValue theirs, PropertyValue? own) =>
        theirs is TextValue && own is TextValue && !theirs.Equals(own) ? theirs : null;

    /// <summary>The sources in the program's order, with what this process knows of each.</summary>
    public static IReadOnlyList<MetSource> Met(CheckScope scope) =>
    [
        .. from source in Places(scope.News)
           let met = Handle(source.Value) is { } handle ? scope.Sources.Find(handle) : null
           select new MetSource(source.Path, met?.Label ?? "the source", met?.Offer ?? Tree.Offer.Unknown),
    ];

    /// <summary>What the sources offer together. They have to offer the same, so one that is known tells.</summary>
    public static Offer Offer(IReadOnlyList<MetSource> sources) =>
        sources.Select(source => source.Offer).OrderBy(offer => offer.IsOpen).FirstOrDefault() ?? Tree.Offer.Unknown;

    /// <summary>Holds the sources against each other.</summary>
    public static void Check(MapValue inputs, CheckScope scope, Failures failures)
    {
        if (inputs.Get("source")?.Unwrap() is MapValue source && source.Get("bucketIds") is null && source.Get("sourceNamespaceId")?.Unwrap() is not (null or NullValue))
            failures.Add(Path.Key("sourceNamespaceId"), "only buckets can be in another namespace, and this source is a collection; leave it out");
        SourceCompatibility.Check(Met(scope), failures);
    }

    static PropertyValue? MetNamespace(CheckScope scope) =>
        Given(scope.News).Select(Handle).OfType<string>().Select(scope.Sources.NamespaceOf).FirstOrDefault(found => found is not null);

    static bool HasUnknownId(MapValue inputs) => Given(inputs).Any(source => source is UnknownValue);

    static bool IsUnchanged(MapValue inputs, MapValue olds) =>
        Given(inputs).Any() && Given(inputs).Select(Handle).Order().SequenceEqual(Given(olds).Select(Handle).Order());

    /// <summary>What tells a source apart: its ID, or the URN of one given as a resource, which is known even while its ID is not.</summary>
    static string? Handle(PropertyValue source) => source switch
    {
        TextValue id => id.Value,
        ReferenceValue reference => reference.Urn,
        _ => null,
    };

    static IEnumerable<PropertyValue> Given(MapValue inputs) => Places(inputs).Select(place => place.Value);

    static IEnumerable<(PropertyPath Path, PropertyValue Value)> Places(MapValue inputs) =>
        from way in Ways
        let value = (inputs.Get("source")?.Unwrap() as MapValue)?.Get(way)?.Unwrap()
        where value is not (null or NullValue)
        from place in value is ListValue list
            ? list.Select((item, index) => (Path.Key(way).Index(index), item.Unwrap()))
            : [(Path.Key(way), value)]
        select place;

    static PropertyValue Ids(PropertyValue resources, PropertyPath path, Failures failures) => resources.Unwrap() switch
    {
        ListValue list => ListValue.From(list.Select((resource, index) => Id(resource.Unwrap(), path.Index(index), failures))),
        var other => other,
    };

    static PropertyValue Id(PropertyValue resource, PropertyPath path, Failures failures)
    {
        var kind = path.Text.StartsWith("source.buckets", StringComparison.Ordinal) ? "Bucket" : "Collection";
        new ReferenceShape(kind).Check(resource, path, failures);
        return resource is ReferenceValue { Id: { } id } ? id : PropertyValue.Unknown;
    }

    static MapValue ById(MapValue source, string way, PropertyValue ids) => (way, ids) switch
    {
        ("buckets", _) => source.Without(way).With("bucketIds", ids),
        (_, ListValue { Count: 1 } one) => source.Without(way).With("collectionId", one[0]),
        _ => source.Without(way).With("collectionIds", ids),
    };

    static MapValue WithType(MapValue source, string type, Failures failures)
    {
        if (source.Get("type")?.Unwrap() is not (null or NullValue) and var given)
        {
            if (given is TextValue text && text.Value != type)
                failures.Add(Path.Key("type"), $"it does not fit a source given by {type}s; leave it out, it follows by itself");
            return source;
        }
        return source.With("type", type);
    }
}
