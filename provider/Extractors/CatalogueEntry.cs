using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Extractors;

/// <summary>An entry of catalogue.json.</summary>
static class CatalogueEntry
{
    public static Extractor Read(string name, MapValue entry) => new(name, entry.TextOf("version")!)
    {
        Inputs = Map(entry.Get("inputs"), Input),
        NeedsOneOf = Texts(entry.Get("needsOneOf")) ?? [],
        PassesAll = entry.Get("passesAll") is BoolValue { Value: true },
        Outputs = (entry.Get("outputs") as MapValue)?.Select((_, type) => MapValue.Of(("type", type))),
        AddsOutputs = Texts(entry.Get("addsOutputs")) ?? [],
        Parameters = Map(entry.Get("parameters"), Parameter) ?? [],
    };

    static ExtractorInput Input(MapValue input) => new(input.Get("required") is BoolValue { Value: true }, Texts(input.Get("takes")));

    static ExtractorParameter Parameter(MapValue parameter) => new(
        parameter.Get("default"), Number(parameter, "minimum") ?? double.NegativeInfinity, Number(parameter, "maximum") ?? double.PositiveInfinity, Texts(parameter.Get("enum")));

    static Dictionary<string, T>? Map<T>(PropertyValue? value, Func<MapValue, T> read) =>
        (value as MapValue)?.ToDictionary(entry => entry.Key, entry => read((MapValue)entry.Value), StringComparer.Ordinal);

    static List<string>? Texts(PropertyValue? value) => (value as ListValue)?.Select(text => ((TextValue)text).Value).ToList();

    static double? Number(MapValue parameter, string bound) => (parameter.Get(bound) as NumberValue)?.Value;
}
