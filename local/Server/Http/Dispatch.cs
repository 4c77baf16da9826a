using System.Text.Json;
using Mixpeek.Local.Faults;
using Mixpeek.Local.Models;
using Mixpeek.Local.Protocol;
using Mixpeek.Local.Store;
using Mixpeek.Local.Background;
using Pulumi.Mixpeek.Values;

namespace Mixpeek.Local.Http;

/// <summary>Takes requests to their operations, one at a time, and answers back.</summary>
sealed class Dispatch(Organisation organisation, StateFile? file, Quirks quirks)
{
    /// <summary>Answers a request by an operation.</summary>
    public async Task InvokeAsync(HttpContext context, Operation operation)
    {
        Answer answer;
        try
        {
            var call = CallOf(context, await ReadBodyAsync(context.Request));
            answer = Run(operation, call);
            if (file is not null)
                await file.SaveAsync(organisation);
        }
        catch (Refusal refusal)
        {
            answer = refusal.Answer;
        }
        await Answers.WriteAsync(context, quirks.Apply(answer));
    }

    Answer Run(Operation operation, Call call)
    {
        lock (organisation.Gate)
        {
            organisation.Tasks.Settle();
            return operation(call);
        }
    }

    Call CallOf(HttpContext context, PropertyValue? body)
    {
        var request = context.Request;
        var header = request.Headers["X-Namespace"].ToString();
        return new(
            organisation,
            request.RouteValues.ToDictionary(value => value.Key, value => (string)value.Value!, StringComparer.Ordinal),
            request.Query.ToDictionary(value => value.Key, value => value.Value.ToString(), StringComparer.Ordinal),
            header.Length > 0 ? header : null,
            body,
            context.Features.Get<Fault>()?.Fate ?? TaskFate.Completes);
    }

    static async Task<PropertyValue?> ReadBodyAsync(HttpRequest request)
    {
        using var copy = new MemoryStream();
        await request.Body.CopyToAsync(copy);
        if (copy.Length == 0)
            return null;
        try
        {
            return JsonCodec.Parse(copy.GetBuffer().AsSpan(0, (int)copy.Length));
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            var place = Place.Of("body", (error as JsonException)?.BytePositionInLine ?? 0);
            place.Refuse("json_invalid", $"JSON decode error: {error.Message}");
            throw Refusal.Malformed(place.Issues);
        }
    }
}
