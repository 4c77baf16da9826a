using System.Text.Json;
using System.Text.Json.Nodes;

namespace Pulumi.Mixpeek.Tests.Declarations;

/// <summary>A type of Mixpeek's specification, with references followed and null left out.</summary>
sealed class SpecifiedType
{
    readonly JsonObject models;
    readonly IReadOnlyList<JsonObject> alternatives;

    SpecifiedType(JsonObject models, JsonNode schema)
    {
        this.models = models;
        Places = [schema.AsObject()];
        alternatives = [.. Followed(schema.AsObject()).Where(alternative => (string?)alternative["type"] != "null")];
    }

    /// <summary>A model of the specification.</summary>
    public static SpecifiedType Model(JsonNode specification, string name) =>
        new(specification["components"]!["schemas"]!.AsObject(), new JsonObject { ["$ref"] = Reference + name });

    const string Reference = "#/components/schemas/";

    IReadOnlyList<JsonObject> Places { get; }

    /// <summary>Whether it is a union of several objects, of which a declaration here makes one.</summary>
    public bool IsUnion => alternatives.Count > 1;

    /// <summary>The fields; those of all alternatives where there are several.</summary>
    public IReadOnlyDictionary<string, SpecifiedType> Fields => alternatives
        .SelectMany(alternative => alternative["properties"] as JsonObject ?? [])
        .DistinctBy(entry => entry.Key)
        .ToDictionary(entry => entry.Key, entry => new SpecifiedType(models, entry.Value!));

    public bool Requires(string field) => alternatives.Any(alternative => Texts(alternative["required"]).Contains(field));

    public SpecifiedType Items => new(models, Facet("items")!);

    public SpecifiedType Values => new(models, Facet("additionalProperties")!);

    public JsonNode? Default => Places[0]["default"];

    public IReadOnlyList<string> Words => Facet("const") is { } one ? [(string)one!] : Texts(Facet("enum"));

    public double? Minimum => Number("minimum") ?? Numbers.Min();

    public double? Maximum => Number("maximum") ?? Numbers.Max();

    public string? Type => (string?)Facet("type");

    public double? Number(string facet) => (double?)Facet(facet);

    public string? Text(string facet) => (string?)Facet(facet);

    JsonNode? Facet(string name) => alternatives.Select(alternative => alternative[name]).FirstOrDefault(value => value is not null);

    IEnumerable<JsonObject> Followed(JsonObject schema)
    {
        if ((string?)schema["$ref"] is { } reference)
            return Followed(models[reference[Reference.Length..]]!.AsObject());
        return (schema["anyOf"] ?? schema["oneOf"] ?? schema["allOf"]) is JsonArray parts
            ? parts.SelectMany(part => Followed(part!.AsObject()))
            : [schema];
    }

    /// <summary>The numbers that an enumeration allows; none where it is of another kind, or none at all.</summary>
    IEnumerable<double?> Numbers => Elements(Facet("enum"), JsonValueKind.Number).Select(word => (double?)word);

    static IReadOnlyList<string> Texts(JsonNode? list) => [.. Elements(list, JsonValueKind.String).Select(word => (string)word!)];

    /// <summary>A list's elements, where all are of this kind.</summary>
    static JsonArray Elements(JsonNode? list, JsonValueKind kind) =>
        list is JsonArray elements && elements.All(element => element!.GetValueKind() == kind) ? elements : [];
}
