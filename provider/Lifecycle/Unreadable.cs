using Pulumi.Mixpeek.Api;
using Pulumi.Mixpeek.Resources;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Lifecycle;

/// <summary>Answers in which a field is not what it must be. What is not needed is read tolerantly; this is for what is.</summary>
static class Unreadable
{
    /// <summary>What is wrong with the ID in an answer; null where it is a text.</summary>
    public static string? Id(ResourceKind kind, MapValue answer) => answer.Get(kind.IdField) switch
    {
        TextValue { Value.Length: > 0 } => null,
        null or NullValue => $"without \"{kind.IdField}\"",
        _ => $"with a \"{kind.IdField}\" that is no text",
    };

    /// <summary>The answer of an object, held to have an ID.</summary>
    /// <exception cref="ApiException">It has none.</exception>
    public static MapValue Checked(ResourceKind kind, string idOrName, MapValue answer) =>
        Id(kind, answer) is { } problem ? throw Answer(HttpMethod.Get, kind.ItemPath(idOrName), problem) : answer;

    /// <summary>The error that names the field.</summary>
    public static ApiException Answer(HttpMethod method, string path, string problem, bool isOutcomeUnknown = false) =>
        new(new(method, path), ApiFailure.Unreadable, $"{method} {path} answered a success {problem}.") { OutcomeUnknown = isOutcomeUnknown };
}
