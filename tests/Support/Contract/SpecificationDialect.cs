using System.Text.Json.Nodes;

namespace Pulumi.Mixpeek.Testing.Contract;

/// <summary>OpenAPI 3.1's schemas in the words of the JSON Schema library, and as strict as this project means them.</summary>
/// <remarks>
/// The library knows JSON Schema's draft 4 to 7: <c>const</c> becomes an enumeration of one, and what only describes is left out.
/// The specification lets every model have further fields, which would let a misspelt name pass: models that say nothing about
/// further fields get none. And an answer has every field of its model, because the framework writes defaults and nulls too.
/// </remarks>
static class SpecificationDialect
{
    const string SpecificationPrefix = "#/components/schemas/", Prefix = "#/definitions/";

    static readonly string[] Describing = ["description", "examples", "example", "default", "title", "discriminator"];

    /// <summary>The schema of a named model.</summary>
    /// <param name="name">The model's name. Those of extractor parameters stay open: parameters are of free shape.</param>
    /// <param name="schema">The specification's schema.</param>
    /// <param name="isAnswer">Whether it describes answers, which leave nothing out.</param>
    public static JsonNode Model(string name, JsonNode schema, bool isAnswer)
    {
        var model = (JsonObject)Translate(schema)!;
        if (model["properties"] is not JsonObject properties || name.EndsWith("Params", StringComparison.Ordinal))
            return model;
        foreach (var (field, value) in Exceptions.FieldsOf(name))
            properties[field] = JsonNode.Parse(value);
        if (!model.ContainsKey("additionalProperties"))
            model["additionalProperties"] = false;
        if (isAnswer)
            model["required"] = new JsonArray([.. properties.Select(property => JsonValue.Create(property.Key))]);
        return model;
    }

    /// <summary>A schema in the library's words.</summary>
    public static JsonNode? Translate(JsonNode? node) => node switch
    {
        JsonArray list => new JsonArray([.. list.Select(Translate)]),
        JsonObject schema => Object(schema),
        _ => node?.DeepClone(),
    };

    static JsonObject Object(JsonObject schema)
    {
        var result = new JsonObject();
        foreach (var (key, value) in schema.Where(entry => !Describing.Contains(entry.Key)))
            switch (key)
            {
                case "$ref":
                    result[key] = value!.GetValue<string>().Replace(SpecificationPrefix, Prefix, StringComparison.Ordinal);
                    break;
                case "const":
                    result["enum"] = new JsonArray(value?.DeepClone());
                    break;
                case "enum" or "required":
                    result[key] = value!.DeepClone();
                    break;
                case "properties":
                    // Keys are names of fields here, among them "description" and "title".
                    result[key] = Fields((JsonObject)value!);
                    break;
                default:
                    result[key] = Translate(value);
                    break;
            }
        return result;
    }

    static JsonObject Fields(JsonObject fields) => new(fields.Select(field => KeyValuePair.Create(field.Key, Translate(field.Value))));
}
