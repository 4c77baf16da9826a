using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Api;

/// <summary>Turns a request's last attempt into what came back, or into the error that it is.</summary>
sealed class AnswerReader(ApiRequest request, ApiKey? key, RequestLog log)
{
    readonly Lazy<IReadOnlyList<string>> hidden = new(() => Secrets.Of(request, key, log.Hidden));

    IReadOnlyList<string> Hidden => hidden.Value;

    /// <summary>The object in the answer; an empty one where the answer has no body.</summary>
    /// <exception cref="ApiException">There is none.</exception>
    public MapValue Object(Tried tried)
    {
        var answer = Succeeded(tried);
        return answer.Body.Length == 0 ? MapValue.Empty : Json(answer) switch
        {
            MapValue map => map,
            // What a DELETE answers is not specified (`{}` in openapi.json is any value): that it succeeded is enough.
            _ when request.Method == HttpMethod.Delete => MapValue.Empty,
            var other => throw Unreadable(answer, $"{Kind(other)} where an object was expected", null),
        };
    }

    /// <summary>The list in the answer.</summary>
    /// <exception cref="ApiException">There is none.</exception>
    public ListValue List(Tried tried)
    {
        var answer = Succeeded(tried);
        return Json(answer) is var json && json is ListValue list ? list : throw Unreadable(answer, $"{Kind(json)} where a list was expected", null);
    }

    Attempt.Answered Succeeded(Tried tried) => tried.Last switch
    {
        Attempt.Answered { IsSuccess: true } answer => answer,
        Attempt.Answered { Status: >= 300 and < 400 } redirect => throw Redirected(redirect),
        Attempt.Answered refusal => throw Refused(refusal, tried),
        Attempt.Lost lost =>
            throw Fail(tried, lost.Sent ? ApiFailure.Unanswered : ApiFailure.Unreachable, $"{request}: {lost.Reason}.", lost.Cause),
        Attempt.Held held =>
            throw Fail(tried with { TooLong = held.Wait }, ApiFailure.NotSent, $"{request} was not sent: the rate limit is used up.", null),
        _ => throw new UnreachableException(),
    };

    PropertyValue Json(Attempt.Answered answer)
    {
        try
        {
            return JsonCodec.Parse(answer.Body);
        }
        catch (JsonException exception)
        {
            var type = answer.Headers.ContentType ?? "of no type";
            throw Unreadable(answer, $"what is not JSON ({type}): {Beginning(answer.Body)}", exception);
        }
    }

    ApiException Refused(Attempt.Answered answer, Tried tried)
    {
        var error = ErrorBody.Read(answer, Hidden);
        var type = error.Type is null ? "" : $" {error.Type}";
        var said = error.Message.Length == 0 ? "" : $": \"{error.Message}\"";
        return Fail(tried, ApiFailure.Refused, $"{request} answered {answer.Status}{type}{said}{Suffix(error.RequestId)}.", null, error);
    }

    ApiException Redirected(Attempt.Answered answer) => Fail(new(answer, 1), ApiFailure.Unreadable,
        $"{request} answered {answer.Status}, a redirect to {Target(answer.Headers.Location)}, which is not followed "
        + "because it would take the API key along: set mixpeek:baseUrl to where the API is.", null);

    ApiException Unreadable(Attempt.Answered answer, string what, Exception? cause) =>
        Fail(new(answer, 1), ApiFailure.Unreadable, $"{request} answered {answer.Status} with {what}{Suffix(answer.Headers.RequestId)}.", cause);

    ApiException Fail(Tried tried, ApiFailure failure, string message, Exception? cause, ApiError? error = null) =>
        new(request, failure, message, cause)
        {
            Error = error,
            OutcomeUnknown = !request.IsRepeatable && !Backoff.DidNoWork(tried.Last),
            Attempts = tried.Count,
            TooLong = tried.TooLong,
            IsBudgetSpent = tried.IsBudgetSpent,
            KeySource = key?.Source,
        };

    /// <summary>Secrets are cut out first: what is left of one that an excerpt cuts in two is still a part of it.</summary>
    string Beginning(byte[] body) => Excerpt.Of(Secrets.Scrub(Encoding.UTF8.GetString(body), Hidden));

    /// <summary>Where a redirect points. Its query may say again what was sent.</summary>
    string Target(Uri? location) => location is null ? "nowhere"
        : Excerpt.Of(Secrets.Scrub(location.IsAbsoluteUri ? $"{location.Scheme}://{location.Authority}{location.AbsolutePath}" : location.OriginalString.Split('?')[0], Hidden));

    static string Suffix(string? requestId) => requestId is null ? "" : $" (request {requestId})";

    static string Kind(PropertyValue value) => value switch
    {
        MapValue => "an object",
        ListValue => "a list",
        TextValue => "a string",
        NumberValue => "a number",
        BoolValue => "a boolean",
        _ => "null",
    };
}
