using System.Net.Http.Headers;
using Mixpeek.Local.Protocol;

namespace Mixpeek.Local.Http;

/// <summary>Refuses requests without a key, or with another than the one that was set.</summary>
/// <param name="expected">The only key that is right; null where any is.</param>
sealed class Authentication(string? expected)
{
    public Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var key = KeyOf(context.Request);
        if (key is null)
            return Answers.WriteAsync(context, Refusal.Unauthorized("Missing API key: send Authorization: Bearer KEY").Answer);
        return expected is null || key == expected
            ? next(context)
            : Answers.WriteAsync(context, Refusal.Unauthorized("Invalid API key").Answer);
    }

    /// <summary>The request's bearer token, if it has one.</summary>
    public static string? KeyOf(HttpRequest request) =>
        AuthenticationHeaderValue.TryParse(request.Headers.Authorization.ToString(), out var header)
        && header.Scheme.Equals("Bearer", StringComparison.OrdinalIgnoreCase) && !string.IsNullOrEmpty(header.Parameter)
            ? header.Parameter
            : null;
}
