using Mixpeek.Local.Schemas;
using Mixpeek.Local.Store;
using Pulumi.Mixpeek.Values;

namespace Mixpeek.Local.Collections;

/// <summary>The fields that the parameter <c>response_shape</c> adds to documents.</summary>
static class ResponseShape
{
    static readonly string[] SameTypes = ["string", "number", "integer", "boolean", "array"];

    /// <summary>The properties of a shape that is a JSON Schema. One in plain words adds what only the language model knows.</summary>
    public static IEnumerable<KeyValuePair<string, PropertyValue>> Fields(MapValue configuration) =>
        configuration.Map("parameters")?.Map("response_shape")?.Map("properties") is { } properties ? properties.Select(Field) : [];

    /// <summary>Whether the shape is in plain words, so that documents have fields that nobody knows.</summary>
    public static bool IsInWords(MapValue configuration) => configuration.Map("parameters")?.Text("response_shape") is not null;

    static MapValue Field(string name, PropertyValue schema) => schema is MapValue described ? Field(described) : SchemaField.Of("object");

    static MapValue Field(MapValue schema)
    {
        var field = SchemaField.Of(schema.Text("type") is { } type && SameTypes.Contains(type) ? type : "object");
        if (schema.Map("items") is { } items)
            field = field.With("items", Field(items));
        if (schema.Map("properties") is { } properties)
            field = field.With("properties", properties.Select(Field));
        return schema.Text("description") is { } description ? field.With("description", description) : field;
    }
}
