namespace Pulumi.Mixpeek.Api.Pace;

/// <summary>
/// What may be sent now: by the rate, by the moment, and by the number under way. What nobody set is learned from the first answer, so the
/// request that it belongs to goes alone. Not safe for several threads.
/// </summary>
sealed class Allowance(int? maxConcurrent, int? requestsPerMinute, TimeProvider time)
{
    /// <summary>A first request that takes longer than this has nothing more to teach in time.</summary>
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    readonly TokenBucket tokens = new(requestsPerMinute, time);
    readonly MomentLimit moment = new(time);
    readonly Slots slots = new(maxConcurrent);
    RateLimit? limit = requestsPerMinute is { } rate ? RateLimit.PerMinute(rate) : null;
    bool isKnown = maxConcurrent is not null && requestsPerMinute is not null;
    long firstSent;
    int underWay;

    /// <summary>How long until one more may be sent: zero now, infinitely where first another has to end.</summary>
    public TimeSpan Wait()
    {
        if (!isKnown && underWay > 0 && Patience - time.GetElapsedTime(firstSent) is var patience && patience > TimeSpan.Zero)
            return patience;
        if (underWay >= slots.Allowed)
            return Timeout.InfiniteTimeSpan;
        return Longer(tokens.Wait(), moment.Wait(limit));
    }

    /// <summary>How long, by the rate alone, until this place in the line may send: 1 is the first.</summary>
    public TimeSpan WaitAt(int place) => tokens.Wait(place);

    /// <summary>Counts a request that is sent now; only where <see cref="Wait"/> said zero.</summary>
    /// <returns>What belongs to it until it ends.</returns>
    public double Begin()
    {
        if (underWay++ == 0)
            firstSent = time.GetTimestamp();
        moment.Take();
        return tokens.Take();
    }

    /// <summary>Counts a request that has ended, and takes over what its answer says; null where it was not sent after all.</summary>
    /// <param name="begun">What <see cref="Begin"/> returned.</param>
    public void End(Attempt? attempt, double begun)
    {
        if (attempt is Attempt.Answered answer)
            Learn(answer, begun);
        isKnown |= attempt is not null;
        underWay--;
    }

    void Learn(Attempt.Answered answer, double begun)
    {
        tokens.Learn(answer, begun);
        slots.Learn(answer, underWay);
        if (requestsPerMinute is null)
            limit = answer.Headers.Limit ?? limit;
    }

    static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
