using Pulumi.Mixpeek.Shapes;
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
        Met(scope) ?? (HasUnknownId(inputs) ? PropertyValue.Unknown : IsUnchanged(inputs, scope.Olds) ? scope.Olds.Get("namespace") : null);

    /// <summary>Names the buckets' namespace where it is not the collection's own.</summary>
    public static MapValue FollowNamespace(MapValue inputs, CheckScope scope)
    {
        if (inputs.Get("source") is not MapValue source || source.Get("bucketIds") is null || source.ContainsKey("sourceNamespaceId"))
            return inputs;
        var theirs = Met(scope) is { } met
            ? Elsewhere(scope.Sources.NamespaceId(met), inputs.Get("namespace") is { } own ? scope.Sources.NamespaceId(own) : null)
            : IsUnchanged(inputs, scope.Olds) ? (scope.Olds.Get("source") as MapValue)?.Get("sourceNamespaceId") : null;
        return theirs is null ? inputs : inputs.With("source", source.With("sourceNamespaceId", theirs));
    }

    static PropertyValue? Elsewhere(PropertyValue theirs, PropertyValue? own) =>
        theirs is TextValue && own is TextValue && !theirs.Equals(own) ? theirs : null;

    static PropertyValue? Met(CheckScope scope) =>
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

    static IEnumerable<PropertyValue> Given(MapValue inputs)
    {
        var source = inputs.Get("source")?.Unwrap() as MapValue ?? MapValue.Empty;
        return Ways.Select(way => source.Get(way)?.Unwrap()).OfType<PropertyValue>()
            .SelectMany(value => value is ListValue list ? list.Select(Marks.Unwrap) : [value]);
    }

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
