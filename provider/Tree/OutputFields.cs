using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Tree;

/// <summary>
/// The fields of a collection's documents: what passes through, and what the extractor makes (api-notes, "Schemas"). Where both have a
/// name, the extractor's field counts.
/// </summary>
static class OutputFields
{
    public static Offer Of(Extraction extraction, Offer source)
    {
        if (extraction.Given.Get("fieldPassthrough")?.HasSecret() == true)
            return Offer.Unknown;
        var passed = extraction.Passthroughs ?? [];
        var all = extraction.PassesAll != false ? Unnamed(source, passed) : [];
        return new(
            MapValue.From(all.Concat(passed.SelectMany(entry => Passed(entry, source))).Concat(extraction.Extractor?.Outputs ?? MapValue.Empty)),
            IsOpen(extraction, source))
        {
            Above = source,
            Renamed = passed.Where(entry => entry.IsNamed && entry.Source is not null && entry.Target is not null)
                .DistinctBy(entry => entry.Source).ToDictionary(entry => FieldPath.Plain(entry.Source!), entry => entry.Target!, StringComparer.Ordinal),
        };
    }

    /// <summary>All source fields but those that are passed under another name: of {a, b} with a as x, {b}.</summary>
    static IEnumerable<KeyValuePair<string, PropertyValue>> Unnamed(Offer source, IReadOnlyList<Passthrough> passed)
    {
        var renamed = passed.Select(entry => entry.Source is null ? "" : FieldPath.Plain(entry.Source)).ToHashSet(StringComparer.Ordinal);
        return source.Fields.Where(field => !renamed.Contains(field.Key));
    }

    static IEnumerable<KeyValuePair<string, PropertyValue>> Passed(Passthrough entry, Offer source) =>
        entry.Target is { } target ? [KeyValuePair.Create(target, entry.Field(source))] : [];

    static bool IsOpen(Extraction extraction, Offer source) =>
        extraction.AddsOutputs
        || extraction.PassesAll is null
        || extraction.PassesAll == true && source.IsOpen
        || extraction.Passthroughs is null
        || extraction.Passthroughs.Any(entry => entry.Target is null);
}
