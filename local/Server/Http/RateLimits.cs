using System.Collections.Concurrent;
using System.Globalization;
using System.Threading.RateLimiting;
using Mixpeek.Local.Protocol;

namespace Mixpeek.Local.Http;

/// <summary>Mixpeek's rate limits by API key: a token bucket, a number of requests in a second, and a number at once.</summary>
sealed class RateLimits(RateLimitOptions options, TimeProvider clock)
{
    readonly ConcurrentDictionary<string, (TokenBucketRateLimiter Tokens, SecondLimiter Second, ConcurrencyLimiter Slots)> limiters = new(StringComparer.Ordinal);

    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var (tokens, second, slots) = limiters.GetOrAdd(Authentication.KeyOf(context.Request) ?? "", _ => Limiters());
        tokens.TryReplenish();
        using var token = tokens.AttemptAcquire();
        using var slot = slots.AttemptAcquire();
        Describe(context.Response, tokens.GetStatistics()!.CurrentAvailablePermits);
        if (!token.IsAcquired)
            await RefuseAsync(context, "rate limit exceeded");
        else if (!slot.IsAcquired)
            await RefuseAsync(context, "too many requests at once");
        else if (!second.Take())
            await RefuseAsync(context, "too many requests in a second");
        else
            await next(context);
    }

    void Describe(HttpResponse response, long remaining)
    {
        var full = clock.GetUtcNow() + options.Minute * Math.Max(0, options.Burst - remaining) / options.RequestsPerMinute;
        response.Headers["X-RateLimit-Limit"] = Text(options.RequestsPerMinute);
        response.Headers["X-RateLimit-Remaining"] = Text(remaining);
        response.Headers["X-RateLimit-Reset"] = Text(full.ToUnixTimeSeconds());
        response.Headers["X-RateLimit-Window"] = Text((long)options.Minute.TotalSeconds);
    }

    Task RefuseAsync(HttpContext context, string reason)
    {
        var wait = Math.Ceiling(options.Minute.TotalSeconds / options.RequestsPerMinute);
        context.Response.Headers.RetryAfter = Text((long)wait);
        return Answers.WriteAsync(context, Refusal.Of(StatusCodes.Status429TooManyRequests, $"Too many requests: {reason}").Answer);
    }

    (TokenBucketRateLimiter Tokens, SecondLimiter Second, ConcurrencyLimiter Slots) Limiters() => (
        new(new TokenBucketRateLimiterOptions
        {
            TokenLimit = options.Burst,
            TokensPerPeriod = 1,
            ReplenishmentPeriod = options.Minute / options.RequestsPerMinute,
            QueueLimit = 0,
            AutoReplenishment = false,
        }),
        new(options.InSecond, options.Second, clock),
        new(new ConcurrencyLimiterOptions { PermitLimit = options.Concurrent, QueueLimit = 0 }));

    static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
