using System.Collections.Concurrent;
using System.Globalization;
using System.Threading.RateLimiting;
using Mixpeek.Local.Protocol;

namespace Mixpeek.Local.Http;

/// <summary>Mixpeek's rate limits by API key: a token bucket, and a number of requests at once.</summary>
sealed class RateLimits(RateLimitOptions options, TimeProvider clock)
{
    static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    readonly ConcurrentDictionary<string, (TokenBucketRateLimiter Tokens, ConcurrencyLimiter Slots)> limiters = new(StringComparer.Ordinal);

    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var (tokens, slots) = limiters.GetOrAdd(Authentication.KeyOf(context.Request) ?? "", _ => Limiters());
        tokens.TryReplenish();
        using var token = tokens.AttemptAcquire();
        using var slot = slots.AttemptAcquire();
        Describe(context.Response, tokens.GetStatistics()!.CurrentAvailablePermits);
        if (token.IsAcquired && slot.IsAcquired)
            await next(context);
        else
            await RefuseAsync(context, token.IsAcquired ? "too many requests at once" : "rate limit exceeded");
    }

    void Describe(HttpResponse response, long remaining)
    {
        var full = clock.GetUtcNow() + Window * Math.Max(0, options.Burst - remaining) / options.RequestsPerMinute;
        response.Headers["X-RateLimit-Limit"] = Text(options.RequestsPerMinute);
        response.Headers["X-RateLimit-Remaining"] = Text(remaining);
        response.Headers["X-RateLimit-Reset"] = Text(full.ToUnixTimeSeconds());
        response.Headers["X-RateLimit-Window"] = Text((long)Window.TotalSeconds);
    }

    Task RefuseAsync(HttpContext context, string reason)
    {
        var wait = Math.Ceiling(Window.TotalSeconds / options.RequestsPerMinute);
        context.Response.Headers.RetryAfter = Text((long)wait);
        return Answers.WriteAsync(context, Refusal.Of(StatusCodes.Status429TooManyRequests, $"Too many requests: {reason}").Answer);
    }

    (TokenBucketRateLimiter Tokens, ConcurrencyLimiter Slots) Limiters() => (
        new(new TokenBucketRateLimiterOptions
        {
            TokenLimit = options.Burst,
            TokensPerPeriod = 1,
            ReplenishmentPeriod = Window / options.RequestsPerMinute,
            QueueLimit = 0,
            AutoReplenishment = false,
        }),
        new(new ConcurrencyLimiterOptions { PermitLimit = options.Concurrent, QueueLimit = 0 }));

    static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
