using System.Globalization;
using System.Text.Json.Nodes;
using NJsonSchema;
using NJsonSchema.Validation;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Testing.Contract;

/// <summary>Mixpeek's specification as a judge of requests and answers.</summary>
/// <remarks>The file is Mixpeek's and not part of this repository. Where there is none, tests skip with <see cref="Absence"/>.</remarks>
public sealed class OpenApiContract
{
    /// <summary>Names another copy of the specification than <c>../shared/mixpeek/openapi.json</c>.</summary>
    public const string Variable = "MIXPEEK_OPENAPI";

    static readonly Lazy<Task<OpenApiContract?>> Shared = new(async () => Location is { } file ? await LoadAsync(file) : null);

    readonly IReadOnlyList<Operation> operations;
    readonly JsonSchema requests;
    readonly JsonSchema answers;

    OpenApiContract(IReadOnlyList<Operation> operations, JsonSchema requests, JsonSchema answers) =>
        (this.operations, this.requests, this.answers) = (operations, requests, answers);

    /// <summary>Why a test that needs the specification is skipped.</summary>
    public static string Absence => $"Mixpeek's openapi.json is not there: put it at {Default}, or name a copy in {Variable}.";

    /// <summary>The specification's file; null where there is none.</summary>
    public static string? Location => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named ? named
        : File.Exists(Default) ? Default
        : null;

    static string Default => Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", "mixpeek", "openapi.json"));

    /// <summary>The contract, read once for all tests; null where there is no file.</summary>
    public static Task<OpenApiContract?> FindAsync() => Shared.Value;

    /// <summary>What is wrong with a request; nothing where it is as the specification has it.</summary>
    public IReadOnlyList<string> CheckRequest(JournalEntry request) => CheckRequest(
        request.Method, request.Path, request.Query, request.Headers.ContainsKey("X-Namespace"), request.Body);

    /// <inheritdoc cref="CheckRequest(JournalEntry)"/>
    public IReadOnlyList<string> CheckRequest(string method, string path, string query, bool namesNamespace, PropertyValue? body)
    {
        if (Find(method, path) is not { } operation)
            return [$"{method} {path} is no operation of the specification"];
        var found = new List<string>();
        if (operation.NeedsNamespace && !namesNamespace)
            found.Add($"{method} {path}: the X-Namespace header is missing");
        found.AddRange(CheckQuery(operation, query).Select(problem => $"{method} {path}: {problem}"));
        if (body is null && operation.NeedsBody)
            found.Add($"{method} {path}: the body is missing");
        else if (body is not null && !operation.HasRequest)
            found.Add($"{method} {path}: takes no body");
        else if (body is not null)
            found.AddRange(Check(requests, operation.RequestSchema, body).Select(problem => $"{method} {path}: {problem}"));
        return found;
    }

    /// <summary>What is wrong with an answer; nothing where it is as the specification has it, with every field of its model.</summary>
    public IReadOnlyList<string> CheckAnswer(string method, string path, int status, PropertyValue body)
    {
        IReadOnlyList<string> candidates = status switch
        {
            < 300 => Find(method, path) is { } operation ? [operation.AnswerSchema] : [],
            422 => ["HTTPValidationError", "ErrorResponse"],
            _ => ["ErrorResponse"],
        };
        if (candidates.Count == 0)
            return [$"{method} {path} is no operation of the specification"];
        var problems = candidates.Select(candidate => Check(answers, candidate, body).ToList()).MinBy(list => list.Count)!;
        return [.. problems.Select(problem => $"{method} {path} {status}: {problem}")];
    }

    Operation? Find(string method, string path) =>
        operations.Where(operation => operation.Fits(method, path)).MaxBy(operation => operation.Weight);

    static IEnumerable<string> Check(JsonSchema models, string name, PropertyValue body) =>
        models.Definitions[name].Validate(JsonCodec.ToJson(body)).Select(Describe);

    static string Describe(ValidationError error) => error.ToString().ReplaceLineEndings(" ");

    static IEnumerable<string> CheckQuery(Operation operation, string query)
    {
        foreach (var parameter in query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, value) = parameter.Split('=', 2) is [var left, var right] ? (left, Uri.UnescapeDataString(right)) : (parameter, "");
            if (!operation.Query.TryGetValue(name, out var schema))
                yield return $"the query has no parameter {name}";
            else if (Limits(schema) is var (minimum, maximum)
                && !(int.TryParse(value, CultureInfo.InvariantCulture, out var number) && number >= minimum && number <= maximum))
                yield return $"the query's {name} is {value}, not a number from {minimum} to {maximum}";
        }
    }

    static (double Minimum, double Maximum)? Limits(JsonNode schema) =>
        schema["anyOf"]?.AsArray().FirstOrDefault(part => (string?)part!["type"] == "integer") is { } whole
            ? ((double?)whole["minimum"] ?? double.MinValue, (double?)whole["maximum"] ?? double.MaxValue)
            : null;

    static async Task<OpenApiContract> LoadAsync(string file)
    {
        var specification = JsonNode.Parse(await File.ReadAllBytesAsync(file))!;
        var reader = new SpecificationReader(specification);
        return new(reader.Operations, await reader.SchemasAsync(isAnswer: false), await reader.SchemasAsync(isAnswer: true));
    }
}
