using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Extractors;

/// <summary>The documented defaults of the built-in extractors' parameters. Mixpeek completes what a program gives with them.</summary>
static class ExtractorDefaults
{
    /// <summary>The parameters that say more than the defaults do; null where none does. Those of an unknown extractor all may.</summary>
    public static MapValue? Without(string extractor, MapValue parameters)
    {
        var documented = Catalogue.ParametersOf(extractor);
        var telling = parameters.Select((name, value) =>
            IsDefault(value, name == "extractor_type" ? extractor : documented.GetValueOrDefault(name)?.Default) ? null : value);
        return telling.Count == 0 ? null : telling;
    }

    static bool IsDefault(PropertyValue value, PropertyValue? byDefault) => value.Unwrap() switch
    {
        NullValue => true,
        MapValue map when byDefault is MapValue defaults => map.All(entry => IsDefault(entry.Value, defaults.Get(entry.Key))),
        var plain => plain.Equals(byDefault),
    };
}
