using System.Text;
using System.Text.Json;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Api;

/// <summary>Reads an error's body: Mixpeek's form, the framework's own (<c>detail</c>), or anything at all.</summary>
static class ErrorBody
{
    /// <summary>What the body says, secrets cut out.</summary>
    public static ApiError Read(Attempt.Answered answer, IReadOnlyList<string> secrets)
    {
        var body = Secrets.Scrub(Parse(answer.Body), secrets) as MapValue ?? MapValue.Empty;
        var error = body.Get("error") as MapValue ?? body;
        var details = error.Get("details") as MapValue;
        var validation = ValidationErrors.Read(details?.Get("validation_errors") ?? body.Get("detail"));
        var message = Text(error, "message") ?? Text(body, "detail") ?? Text(body, "error")
            ?? (validation.Count > 0 || body.Count > 0 ? "" : Secrets.Scrub(Encoding.UTF8.GetString(answer.Body), secrets));
        return new(
            answer.Status,
            Text(error, "type"),
            Excerpt.Of(message),
            details,
            validation,
            answer.Headers.RequestId ?? Text(body, "request_id") ?? Text(error, "request_id"));
    }

    static PropertyValue Parse(byte[] body)
    {
        try
        {
            return JsonCodec.Parse(body);
        }
        catch (JsonException)
        {
            return PropertyValue.Null; // a proxy's page, for instance: its text becomes the message
        }
    }

    static string? Text(MapValue map, string name) => map.Get(name) is TextValue { Value.Length: > 0 } text ? text.Value : null;
}
