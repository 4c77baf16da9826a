namespace Mixpeek.Local.Http;

/// <summary>Gives each request an ID, which its answer names.</summary>
static class RequestIds
{
    public const string Header = "X-Request-ID";

    public static Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        context.Response.Headers[Header] = $"req_{Guid.NewGuid():N}";
        return next(context);
    }
}
