using Mixpeek.Local.Store;
using Pulumi.Mixpeek.Values;

namespace Mixpeek.Local.Extractors;

/// <summary>Extractors as the API describes them.</summary>
static class ExtractorAnswer
{
    /// <summary>In the list of built-in extractors.</summary>
    public static MapValue Builtin(Extractor extractor) => MapValue.Of(
        ("feature_extractor_name", extractor.Name),
        ("version", extractor.Version),
        ("feature_extractor_id", extractor.Id),
        ("description", extractor.Description),
        ("icon", extractor.Icon),
        ("source", "builtin"),
        ("input_schema", InputSchema(extractor)),
        ("output_schema", ObjectSchema(extractor.Outputs.Select((_, field) => JsonType(((MapValue)field).Text("type")!)))),
        ("parameter_schema", ObjectSchema(extractor.Settings)),
        ("supported_input_types", InputTypes(extractor).ToListValue()),
        ("max_inputs", MapValue.From(InputTypes(extractor).Select(type => KeyValuePair.Create(type, (PropertyValue)1)))),
        ("default_parameters", extractor.DefaultParameters),
        ("costs", PropertyValue.Null),
        ("required_vector_indexes", extractor.VectorIndexes),
        ("required_payload_indexes", ListValue.Empty),
        ("position_fields", ListValue.Empty));

    /// <summary>In a namespace's list, beside the organisation's own.</summary>
    public static MapValue Unified(Extractor extractor) => Builtin(extractor).Over(MapValue.Of(
        ("feature_uri", extractor.VectorIndexes is [MapValue first, ..] ? first["feature_uri"] : PropertyValue.Null),
        ("plugin_id", PropertyValue.Null),
        ("deployed", PropertyValue.Null),
        ("validation_status", PropertyValue.Null),
        ("created_at", PropertyValue.Null),
        ("updated_at", PropertyValue.Null)));

    static IEnumerable<string> InputTypes(Extractor extractor) =>
        extractor.Inputs?.Values.Select(input => ((MapValue)input).Text("type")!).Distinct() ?? [];

    static MapValue InputSchema(Extractor extractor) => extractor.Inputs is null
        ? MapValue.Of(("type", "object"), ("additionalProperties", true))
        : ObjectSchema(extractor.Inputs.Select((_, input) => JsonType(((MapValue)input).Text("type")!)))
            .With("required", extractor.RequiredInputs.ToListValue());

    static MapValue ObjectSchema(MapValue properties) => MapValue.Of(("type", "object"), ("properties", properties));

    /// <summary>JSON Schema knows no videos: a file is a string, its URL.</summary>
    static MapValue JsonType(string type) => MapValue.Of(("type", type is "integer" or "number" or "array" or "object" ? type : "string"));
}
