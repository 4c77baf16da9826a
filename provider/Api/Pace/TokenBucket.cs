using System.Net;

namespace Pulumi.Mixpeek.Api.Pace;

/// <summary>
/// Mixpeek's own limiter, rebuilt on this side: tokens come back evenly, up to a burst. It lets all through until a limit is known.
/// Not safe for several threads: its owner sees to that.
/// </summary>
/// <param name="requestsPerMinute">The rate that the user set; null learns it from the answers.</param>
/// <param name="time">The clock, of which only durations count: a machine's date may be set at any time.</param>
sealed class TokenBucket(int? requestsPerMinute, TimeProvider time)
{
    /// <summary>How much of the share that was lost to others one accepted request wins back.</summary>
    const double Regain = 1.0 / 32;

    const double SmallestShare = 1.0 / 8;

    /// <summary>What a server may seem to have too little because it counts back whole tokens only, each a little after it was due.</summary>
    const double Blur = 2;

    static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    readonly bool isLearning = requestsPerMinute is null;
    readonly long origin = time.GetTimestamp();
    RateLimit? limit = requestsPerMinute is { } rate ? RateLimit.PerMinute(rate) : null;
    double tokens = requestsPerMinute is { } rate ? RateLimit.PerMinute(rate).Burst : double.PositiveInfinity;
    double lost;
    double share = 1;
    TimeSpan counted;
    TimeSpan closedUntil;

    /// <summary>How long until as many tokens are there; zero where they are.</summary>
    public TimeSpan Wait(int count = 1)
    {
        var now = Refill();
        var missing = count - tokens;
        var refilled = missing <= 0 ? TimeSpan.Zero : TimeSpan.FromSeconds(Math.Min(missing / PerSecond, LongestWait.TotalSeconds));
        return refilled > closedUntil - now ? refilled : closedUntil - now;
    }

    /// <summary>Takes a token; only after <see cref="Wait"/> said that there is one.</summary>
    /// <returns>What the bucket holds then, for <see cref="Learn"/> to compare with what the server says.</returns>
    public double Take()
    {
        Refill();
        return --tokens + lost;
    }

    /// <summary>Takes over what an answer says of the limit; a 429 closes the way for everyone until the moment that it names.</summary>
    /// <param name="taken">What <see cref="Take"/> returned for the request.</param>
    public void Learn(Attempt.Answered answer, double taken)
    {
        var now = Refill();
        var isRefusal = answer.Status == (int)HttpStatusCode.TooManyRequests;
        var isForRate = isRefusal && answer.Headers.Limit is not { Remaining: >= 1 };
        if (limit is not null)
            share = isForRate ? Math.Max(SmallestShare, share / 2) : Math.Min(1, share + Regain);
        if (isLearning && answer.Headers.Limit is { } stated)
            Compare(stated, taken - lost, isForRate ? -1 : Blur);
        if (isRefusal && Backoff.Asked(answer) is { } wait && now + wait > closedUntil)
            closedUntil = now + wait;
    }

    /// <summary>
    /// Tokens go missing, to this side's eyes, only where other processes use the same key. The server's word counts then, and after a refusal the
    /// rate is shared: half of it is given up at once and won back slowly.
    /// </summary>
    void Compare(RateLimit stated, double left, double blur)
    {
        limit = stated;
        var missing = left - stated.Remaining;
        if (double.IsPositiveInfinity(left))
            tokens = Math.Min(tokens, Math.Min(Capacity, stated.Remaining - 1));
        else if (missing > blur)
            (tokens, lost) = (tokens - missing - 1, lost + missing + 1);
    }

    double PerSecond => (limit?.PerSecond ?? double.PositiveInfinity) * share;

    /// <summary>
    /// The burst. Of a learned one some is left alone: a full bucket takes back nothing, and the server's is full until the first request arrives,
    /// while this one is refilled from its sending on.
    /// </summary>
    double Capacity => isLearning ? Math.Max(1, Math.Floor(limit!.Burst * 0.9) - 1) : limit!.Burst;

    TimeSpan Refill()
    {
        var now = time.GetElapsedTime(origin);
        if (limit is not null)
            tokens = Math.Min(Capacity, tokens + (now - counted).TotalSeconds * PerSecond);
        counted = now;
        return now;
    }
}
