using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Resources;

/// <summary>What a collection's source tells of namespaces: its own, and the buckets'.</summary>
static class SourceNamespace
{
    /// <summary>
    /// The namespace of the sources: of the first that this process has met; unknown while an ID is; what the state says where the
    /// source is not met and has not changed (left out by --target, say); null where nothing tells.
    /// </summary>
    public static PropertyValue? Of(MapValue inputs, CheckScope scope) =>
        Met(scope) ?? (HasUnknownId(inputs) ? PropertyValue.Unknown : IsUnchanged(inputs, scope.Olds) ? scope.Olds.Get("namespace") : null);

    /// <summary>Names the buckets' namespace where it is not the collection's own.</summary>
    public static MapValue Follow(MapValue inputs, CheckScope scope)
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
        Handles(scope.News).OfType<string>().Select(scope.Sources.NamespaceOf).FirstOrDefault(found => found is not null);

    static bool HasUnknownId(MapValue inputs) => SourcePlaces.All(inputs).Any(source => source.Value is UnknownValue);

    static bool IsUnchanged(MapValue inputs, MapValue olds) =>
        Handles(inputs).Any() && Handles(inputs).Order().SequenceEqual(Handles(olds).Order());

    static IEnumerable<string?> Handles(MapValue inputs) => SourcePlaces.All(inputs).Select(source => SourcePlaces.Handle(source.Value));
}
