using System.Net;

namespace Pulumi.Mixpeek.Api;

/// <summary>
/// Mixpeek's own limiter, rebuilt on this side: tokens come back evenly, up to a burst of a third of a minute's (60 a minute and
/// bursts of 20 on the free plan, 600 and 200 on the next).
/// </summary>
/// <param name="requestsPerMinute">The rate that the user set; null learns it from the answers, and until then lets all through.</param>
/// <param name="time">The clock.</param>
sealed class TokenBucket(int? requestsPerMinute, TimeProvider time)
{
    readonly Lock gate = new();
    readonly bool isLearning = requestsPerMinute is null;
    double perSecond = requestsPerMinute / 60.0 ?? double.PositiveInfinity;
    double burst = Burst(requestsPerMinute ?? double.PositiveInfinity);
    double tokens = Burst(requestsPerMinute ?? double.PositiveInfinity);
    DateTimeOffset counted = time.GetUtcNow();
    DateTimeOffset closedUntil = DateTimeOffset.MinValue;

    /// <summary>Takes a token and returns zero; or takes none and returns how long to wait before asking again.</summary>
    public TimeSpan Take()
    {
        lock (gate)
        {
            var now = Refill();
            if (closedUntil > now)
                return closedUntil - now;
            if (tokens < 1)
                return RoundUp(TimeSpan.FromSeconds((1 - tokens) / perSecond));
            tokens--;
            return TimeSpan.Zero;
        }
    }

    /// <summary>Takes over what an answer says of the limit; a 429 closes the way for everyone until the moment that it names.</summary>
    public void Learn(Attempt.Answered answer)
    {
        lock (gate)
        {
            var now = Refill();
            if (isLearning && answer.Headers.Limit is { } limit)
                Learn(limit);
            if (answer.Status == (int)HttpStatusCode.TooManyRequests && Backoff.Asked(answer) is { } wait && now + wait > closedUntil)
                closedUntil = now + wait;
        }
    }

    void Learn(RateLimit limit)
    {
        perSecond = limit.Requests / limit.Window.TotalSeconds;
        burst = Burst(perSecond * 60);
        // Never more than the server has left; requests under way may have taken more from here than it knows of.
        tokens = Math.Min(tokens, Math.Min(burst, limit.Remaining));
    }

    DateTimeOffset Refill()
    {
        var now = time.GetUtcNow();
        var elapsed = (now - counted).TotalSeconds;
        if (elapsed > 0 && double.IsFinite(perSecond))
            tokens = Math.Min(burst, tokens + elapsed * perSecond);
        counted = now;
        return now;
    }

    static double Burst(double perMinute) => Math.Max(1, Math.Floor(perMinute / 3));

    /// <summary>Timers fire in whole milliseconds; a wait that ends a tick too early would only be followed by another.</summary>
    static TimeSpan RoundUp(TimeSpan wait) => TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds + 0.001));
}
