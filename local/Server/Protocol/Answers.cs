using Pulumi.Mixpeek.Values;

namespace Mixpeek.Local.Protocol;

/// <summary>Answers on their way out.</summary>
static class Answers
{
    public static async Task WriteAsync(HttpContext context, Answer answer)
    {
        var body = JsonCodec.ToUtf8(answer.Body);
        context.Features.Set(answer);
        context.Response.StatusCode = answer.Status;
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body);
    }
}
