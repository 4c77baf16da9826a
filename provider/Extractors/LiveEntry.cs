using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Extractors;

/// <summary>
/// An entry of Mixpeek's live catalogue (openapi.json, FeatureExtractorResponseModel). Only its outputs are learned: Check cannot ask for
/// it, so what a collection may map must not depend on whether it has been asked for.
/// </summary>
static class LiveEntry
{
    static readonly string[] Types = ["string", "number", "integer", "boolean", "object", "array"];

    /// <summary>The extractor, or null where the entry does not name one.</summary>
    public static Extractor? Read(PropertyValue entry) =>
        entry is MapValue map && map.TextOf("feature_extractor_name") is { } name && map.TextOf("version") is { } version
            ? new(name, version)
            {
                Outputs = Outputs(map.Get("output_schema") as MapValue),
                AddsOutputs = Properties(map.Get("parameter_schema") as MapValue)?.ContainsKey("response_shape") == true ? ["response_shape"] : [],
            }
            : null;

    /// <summary>The outputs, where each has a type that is a schema field's type too.</summary>
    static MapValue? Outputs(MapValue? schema) => Properties(schema) is { Count: > 0 } properties && properties.Values.All(IsTyped)
        ? properties.Select((_, property) => MapValue.Of(("type", ((MapValue)property)["type"])))
        : null;

    static MapValue? Properties(MapValue? schema) => schema?.Get("properties") as MapValue;

    static bool IsTyped(PropertyValue property) => property is MapValue map && map.TextOf("type") is { } type && Types.Contains(type);
}
