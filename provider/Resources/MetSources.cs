using Pulumi.Mixpeek.Shapes;
using Pulumi.Mixpeek.Tree;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Resources;

/// <summary>A collection's sources, as far as this process has met them.</summary>
static class MetSources
{
    /// <summary>The sources in the program's order. Of a source that is given in two ways, or is of the wrong kind, nothing is known.</summary>
    public static IReadOnlyList<MetSource> Of(CheckScope scope) =>
    [
        .. from place in IsGivenOnce(scope.News) ? SourcePlaces.All(scope.News) : []
           let handle = IsOfItsKind(place) ? SourcePlaces.Handle(place.Value) : null
           let met = handle is null ? null : scope.Sources.Find(handle)
           select new MetSource(place.Path, met?.Label ?? "the source", met?.Offer ?? Offer.Unknown),
    ];

    /// <summary>The one that tells what all of them offer: they have to offer the same, so one that is known does.</summary>
    public static MetSource Telling(IReadOnlyList<MetSource> sources) =>
        sources.OrderBy(source => source.Offer.IsOpen).FirstOrDefault() ?? new(SourcePlaces.Path, "the source", Offer.Unknown);

    /// <summary>Holds the sources against what they may be, and against each other.</summary>
    public static void Check(MapValue inputs, CheckScope scope, Failures failures)
    {
        if (inputs.Get("source")?.Unwrap() is MapValue source && !source.Get("sourceNamespaceId").IsMissing()
            && SourcePlaces.WaysOf(source) is [var way] && !way.StartsWith("bucket", StringComparison.Ordinal))
            failures.Add(SourcePlaces.Path.Key("sourceNamespaceId"), "only buckets can be in another namespace, and this source is a collection; leave it out");
        foreach (var (path, value) in SourcePlaces.All(scope.News))
            CheckKind(path, value, failures);
        SourceCompatibility.Check(scope.Met, failures);
    }

    static bool IsGivenOnce(MapValue inputs) => inputs.Get("source")?.Unwrap() is MapValue source && SourcePlaces.WaysOf(source).Count == 1;

    static bool IsOfItsKind((PropertyPath Path, PropertyValue Value) place) =>
        place.Value is not ReferenceValue { Urn: { } urn } || ResourceKinds.OfUrn(urn)?.Name == SourcePlaces.KindAt(place.Path);

    /// <summary>An ID of the other kind: Mixpeek's IDs begin with their kind (api-notes, "Every request").</summary>
    static void CheckKind(PropertyPath path, PropertyValue value, Failures failures)
    {
        if (value is not TextValue { Value: var id })
            return;
        if (SourcePlaces.KindAt(path) == "Bucket" && id.StartsWith("col_", StringComparison.Ordinal))
            failures.Add(path, $"{failures.Show(id)} is the ID of a collection; give collections in `collectionId` or `collectionIds`, and no buckets beside them");
        if (SourcePlaces.KindAt(path) == "Collection" && id.StartsWith("bkt_", StringComparison.Ordinal))
            failures.Add(path, $"{failures.Show(id)} is the ID of a bucket; give buckets in `bucketIds`, and no collections beside them");
    }
}
