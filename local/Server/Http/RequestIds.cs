namespace Mixpeek.Local.Http;

/// <summary>Gives each request an ID, which its answer names.</summary>
static class RequestIds
{
    public const string Header = "X-Request-ID";

    public static Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var id = $"req_{Guid.NewGuid():N}";
        // At the last moment, so that an answer about a failure has it too.
        context.Response.OnStarting(() =>
        {
            context.Response.Headers[Header] = id;
            return Task.CompletedTask;
        });
        return next(context);
    }
}
