using Mixpeek.Local.Models;
using Pulumi.Mixpeek.Values;

namespace Mixpeek.Local.Protocol;

/// <summary>A request that is refused, with the answer that says why.</summary>
sealed class Refusal(int status, PropertyValue body) : Exception
{
    public Answer Answer { get; } = new(status, body);

    public static Refusal BadRequest(string message) => Of(StatusCodes.Status400BadRequest, message);

    public static Refusal Unauthorized(string message) => Of(StatusCodes.Status401Unauthorized, message);

    /// <summary>Nothing of this kind has this ID or name.</summary>
    public static Refusal NotFound(string kind, string identifier) => Of(
        StatusCodes.Status404NotFound,
        $"{char.ToUpperInvariant(kind[0])}{kind[1..]} not found: {identifier}",
        MapValue.Of(("resource", kind), ("id", identifier)));

    /// <summary>The name is taken.</summary>
    public static Refusal Conflict(string message, MapValue details) => Of(StatusCodes.Status409Conflict, message, details);

    /// <summary>What the API's own rules find wrong, in Mixpeek's envelope.</summary>
    public static Refusal Invalid(params IReadOnlyCollection<Issue> issues) => Of(
        StatusCodes.Status422UnprocessableEntity,
        string.Join("; ", issues.Select(issue => issue.Message)),
        MapValue.Of(("validation_errors", ListValue.From(issues.Select(issue => (PropertyValue)MapValue.Of(
            ("type", issue.Type), ("location", issue.Location), ("message", issue.Message)))))));

    /// <summary>What the framework finds wrong with the request's form, in the framework's own words.</summary>
    public static Refusal Malformed(IEnumerable<Issue> issues) => new(
        StatusCodes.Status422UnprocessableEntity,
        MapValue.Of(("detail", ListValue.From(issues.Select(issue => (PropertyValue)MapValue.Of(
            ("type", issue.Type), ("loc", issue.Location), ("msg", issue.Message)))))));

    /// <summary>An error in Mixpeek's envelope, of the type that belongs to the status.</summary>
    public static Refusal Of(int status, string message, MapValue? details = null) => new(status, MapValue.Of(
        ("success", false),
        ("status", status),
        ("error", MapValue.Of(("message", message), ("type", TypeOf(status)), ("details", details ?? PropertyValue.Null)))));

    static string TypeOf(int status) => status switch
    {
        400 => "BadRequestError",
        401 => "UnauthorizedError",
        403 => "ForbiddenError",
        404 => "NotFoundError",
        409 => "AlreadyExistsError",
        422 => "ValidationError",
        429 => "TooManyRequestsError",
        503 => "InferenceServiceUnavailableError",
        _ => "InternalServerError",
    };
}
