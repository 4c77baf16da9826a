using Pulumi.Mixpeek.Api;

namespace Pulumi.Mixpeek.Tests.Api.Pace;

/// <summary>A server that holds one key to a plan, in a time that the test moves.</summary>
sealed class PlannedServer(Plan plan)
{
    readonly Queue<TimeSpan> lately = new();
    double tokens = plan.Left;
    TimeSpan counted;
    int underWay;

    /// <summary>Takes a request that comes in now.</summary>
    /// <returns>Its answer, and whether a place is taken until <see cref="Left"/>.</returns>
    public Attempt.Answered Arrived(TimeSpan now)
    {
        Refill(now);
        while (lately.TryPeek(out var first) && now - first >= plan.Window / 60)
            lately.Dequeue();
        var accepted = tokens >= 1 && underWay < plan.AtOnce && lately.Count < plan.InOneMoment;
        if (tokens >= 1)
            tokens--;
        if (accepted)
            underWay++;
        lately.Enqueue(now);
        return new(accepted ? 200 : 429, [], new()
        {
            Limit = new(plan.PerWindow, Math.Floor(tokens), plan.Window),
            RetryAfter = accepted ? null : TimeSpan.FromSeconds(Math.Ceiling(1 / plan.PerSecond)),
        });
    }

    /// <summary>An accepted request's place is free again.</summary>
    public void Left() => underWay--;

    void Refill(TimeSpan now)
    {
        var due = (now - counted).TotalSeconds * plan.PerSecond;
        if (plan.WholeTokens && due < 1)
            return;
        tokens = Math.Min(plan.Burst, tokens + due);
        counted = now;
    }
}
