using Pulumi.Mixpeek.Extractors;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Tree;

/// <summary>A collection's <c>featureExtractor</c> as a program gives it, taken apart for the checks and for the rule of its outputs.</summary>
/// <param name="Given">The input.</param>
/// <param name="Extractor">The extractor that it names; null where nobody knows it.</param>
sealed record Extraction(MapValue Given, Extractor? Extractor)
{
    public static readonly PropertyPath Path = PropertyPath.Root.Key("featureExtractor");

    /// <summary>The input's extractor, with what is known of it.</summary>
    public static Extraction? Of(MapValue inputs, Func<string, string, Extractor?> find) => inputs.Get("featureExtractor")?.Unwrap() is MapValue given
        ? new(given, given.TextOf("featureExtractorName") is { } name && given.TextOf("version") is { } version ? find(name, version) : null)
        : null;

    /// <summary>The fields that are passed through by name, in the program's order; null where nobody knows which.</summary>
    public IReadOnlyList<Passthrough>? Passthroughs { get; } = Entries(Given.Get("fieldPassthrough")?.Unwrap());

    /// <summary>Whether all of the source's fields reach the documents; null where that is not known yet.</summary>
    public bool? PassesAll => Given.Get("includeAllSourceFields")?.Unwrap() switch
    {
        UnknownValue => null,
        BoolValue { Value: true } => true,
        _ => Extractor is { PassesAll: true } ? Passthroughs is null ? null : Passthroughs.Count == 0 : false,
    };

    /// <summary>Whether the documents can have fields that no catalogue lists.</summary>
    public bool AddsOutputs => Extractor?.Outputs is null || Given.Get("parameters")?.Unwrap() switch
    {
        MapValue parameters => Extractor.AddsOutputs.Any(name => parameters.Get(name)?.Unwrap() is not (null or NullValue or BoolValue { Value: false })),
        UnknownValue => Extractor.AddsOutputs.Count > 0,
        _ => false,
    };

    static List<Passthrough>? Entries(PropertyValue? list) => list switch
    {
        null or NullValue => [],
        ListValue entries when entries.All(IsEntry) =>
            [.. entries.Select((entry, index) => new Passthrough(Path.Key("fieldPassthrough").Index(index), (MapValue)entry.Unwrap()))],
        _ => null,
    };

    static bool IsEntry(PropertyValue entry) => entry.Unwrap() is MapValue;
}
