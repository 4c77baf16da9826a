using System.Text.Json.Nodes;
using NJsonSchema;

namespace Pulumi.Mixpeek.Testing.Contract;

/// <summary>Reads the operations and models of an OpenAPI document.</summary>
sealed class SpecificationReader(JsonNode specification)
{
    readonly JsonObject paths = specification["paths"]!.AsObject();

    /// <summary>All operations, the newer ones too.</summary>
    public IReadOnlyList<Operation> Operations { get; } =
    [
        .. specification["paths"]!.AsObject().SelectMany(path =>
            path.Value!.AsObject().Select(entry => Read(entry.Key.ToUpperInvariant(), path.Key, entry.Value!))),
        .. Exceptions.Operations.Select(newer => Newer(newer.Method, newer.Path, newer.Request is not null)),
    ];

    /// <summary>The models, and for each operation the schema of its request or of its answer.</summary>
    public Task<JsonSchema> SchemasAsync(bool isAnswer)
    {
        var definitions = new JsonObject();
        foreach (var (name, schema) in specification["components"]!["schemas"]!.AsObject())
            definitions[name] = SpecificationDialect.Model(name, schema!, isAnswer);
        foreach (var operation in Operations)
            if (isAnswer)
                definitions[operation.AnswerSchema] = Answer(operation);
            else if (operation.HasRequest)
                definitions[operation.RequestSchema] = Request(operation);
        definitions["TaskType"]!["enum"]!.AsArray().Add(Exceptions.NewerTaskType);
        return JsonSchema.FromJsonAsync(new JsonObject { ["definitions"] = definitions }.ToJsonString());
    }

    static Operation Read(string method, string path, JsonNode operation)
    {
        var parameters = operation["parameters"]?.AsArray() ?? [];
        return new(
            method,
            path,
            parameters.Where(parameter => (string?)parameter!["in"] == "query")
                .ToDictionary(parameter => (string)parameter!["name"]!, parameter => parameter!["schema"]!),
            parameters.Any(parameter => (string?)parameter!["name"] == "X-Namespace"),
            (bool?)operation["requestBody"]?["required"] ?? false,
            operation["requestBody"] is not null);
    }

    static Operation Newer(string method, string path, bool hasRequest) =>
        new(method, path, new Dictionary<string, JsonNode>(), NeedsNamespace: true, NeedsBody: hasRequest, hasRequest);

    JsonNode? Request(Operation operation) => Newer(operation) is { Request: { } schema }
        ? JsonNode.Parse(schema)
        : SpecificationDialect.Translate(Find(operation)["requestBody"]!["content"]!["application/json"]?["schema"] ?? new JsonObject());

    JsonNode? Answer(Operation operation) => Newer(operation) is { Answer: { } schema }
        ? JsonNode.Parse(schema)
        : SpecificationDialect.Translate(Success(operation)?["content"]?["application/json"]?["schema"] ?? new JsonObject());

    JsonNode? Success(Operation operation) =>
        Find(operation)["responses"]!.AsObject().FirstOrDefault(response => response.Key.StartsWith('2')).Value;

    JsonNode Find(Operation operation) => paths[operation.Path]![operation.Method.ToLowerInvariant()]!;

    static (string Method, string Path, string? Request, string Answer) Newer(Operation operation) =>
        Exceptions.Operations.FirstOrDefault(newer => newer.Method == operation.Method && newer.Path == operation.Path);
}
