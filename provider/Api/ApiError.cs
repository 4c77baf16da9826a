using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Api;

/// <summary>What Mixpeek said when it refused a request.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Type">Mixpeek's name for the error, such as <c>ValidationError</c>; null where the answer has none.</param>
/// <param name="Message">The message for people; the body's beginning where it is not Mixpeek's own form of an error.</param>
/// <param name="Details">The structured details, where there are any.</param>
/// <param name="ValidationErrors">What a 422 finds wrong, each with its place.</param>
/// <param name="RequestId">The request's ID, which Mixpeek's support asks for.</param>
public sealed record ApiError(
    int Status,
    string? Type,
    string Message,
    MapValue? Details,
    IReadOnlyList<ValidationError> ValidationErrors,
    string? RequestId);
