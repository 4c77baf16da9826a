using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Tests.Secrecy;

/// <summary>A server that says again all that it was ever sent, in every part of an answer that can hold text.</summary>
sealed class Parrot : IAsyncDisposable
{
    readonly WebApplication application;
    readonly ConcurrentQueue<string> heard = new();

    Parrot(WebApplication application, string habit) => (this.application, Habit) = (application, habit);

    /// <summary>The ways in which it answers.</summary>
    public static IReadOnlyList<string> Habits { get; } =
        ["validation", "error", "text", "page", "redirect", "garbage", "conflict", "refused key", "headers", "gone", "task"];

    public string Habit { get; }

    public string Url => application.Urls.Single();

    /// <summary>All that it was sent.</summary>
    public string Heard => string.Join(' ', heard);

    public static async Task<Parrot> StartAsync(string habit)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0));
        var parrot = new Parrot(builder.Build(), habit);
        parrot.application.Run(parrot.AnswerAsync);
        await parrot.application.StartAsync();
        return parrot;
    }

    public ValueTask DisposeAsync() => application.DisposeAsync();

    async Task AnswerAsync(HttpContext context)
    {
        await HearAsync(context.Request);
        var (status, body) = Answer(context.Request);
        context.Response.StatusCode = status;
        context.Response.Headers["X-Request-ID"] = Uri.EscapeDataString(Heard);
        if (status is 302)
            context.Response.Headers.Location = $"http://user:pass@other.example/{Uri.EscapeDataString(Heard)}?said={Uri.EscapeDataString(Heard)}";
        await context.Response.WriteAsync(body, context.RequestAborted);
    }

    (int Status, string Body) Answer(HttpRequest request) => Habit switch
    {
        "validation" => (422, Json(MapValue.Of(("detail", ListValue.Create([MapValue.Of(("loc", ListValue.Create(["body", Heard])), ("msg", Heard), ("input", Heard))]))))),
        "error" => (400, Json(MapValue.Of(("request_id", Heard), ("error", MapValue.Of(
            ("type", Heard), ("message", Heard),
            ("details", MapValue.Of(("validation_errors", ListValue.Create([MapValue.Of(("location", Heard), ("message", Heard))]))))))))),
        "text" => (500, Heard),
        "page" => (502, $"<html>{System.Net.WebUtility.UrlEncode(Heard)} {Heard}</html>"),
        "redirect" => (302, ""),
        "garbage" => (200, Heard),
        "conflict" => (409, Json(MapValue.Of(("error", MapValue.Of(("message", Heard), ("details", MapValue.Of(("existing_id", Heard)))))))),
        "refused key" => (401, Json(MapValue.Of(("detail", Heard)))),
        "headers" => (503, ""),
        "gone" => (404, Json(MapValue.Of(("detail", Heard)))),
        _ when request.Path.Value!.Contains("/tasks/", StringComparison.Ordinal) => (200, Json(MapValue.Of(("status", "FAILED"), ("error", Heard)))),
        _ => (200, Json(MapValue.Of(("task_id", Heard), ("warning", Heard), ("error", Heard)))),
    };

    async Task HearAsync(HttpRequest request)
    {
        heard.Enqueue(Uri.UnescapeDataString(request.Path.Value + request.QueryString));
        foreach (var header in request.Headers.Where(header => header.Key is "Authorization" or "X-Namespace"))
            heard.Enqueue(header.Value.ToString());
        using var reader = new StreamReader(request.Body);
        var body = await reader.ReadToEndAsync();
        if (body.Length > 0)
            foreach (var text in Texts(JsonCodec.Parse(body)))
                heard.Enqueue(text);
    }

    static IEnumerable<string> Texts(PropertyValue value) => value switch
    {
        TextValue text => [text.Value],
        MapValue map => map.Values.SelectMany(Texts),
        ListValue list => list.SelectMany(Texts),
        _ => [],
    };

    static string Json(MapValue value) => JsonCodec.ToJson(value);
}
