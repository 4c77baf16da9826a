namespace Pulumi.Mixpeek.Api.Pace;

/// <summary>
/// Keeps a burst from going out in one go: 10 a second on the free plan. What was sent apart may arrive together, so a second is taken for a little longer
/// than it is. Not safe for several threads.
/// </summary>
sealed class MomentLimit(TimeProvider time)
{
    const double Slack = 1.1;

    readonly Queue<long> sent = new();

    /// <summary>How long until one more may be sent.</summary>
    public TimeSpan Wait(RateLimit? limit)
    {
        if (limit is null)
            return TimeSpan.Zero;
        var moment = limit.Moment * Slack;
        while (sent.TryPeek(out var first) && time.GetElapsedTime(first) >= moment)
            sent.Dequeue();
        return sent.Count < limit.InOneMoment ? TimeSpan.Zero : moment - time.GetElapsedTime(sent.Peek());
    }

    /// <summary>Counts one that is sent now.</summary>
    public void Take() => sent.Enqueue(time.GetTimestamp());
}
