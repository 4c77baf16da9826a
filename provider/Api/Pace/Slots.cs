using System.Net;

namespace Pulumi.Mixpeek.Api.Pace;

/// <summary>
/// How many requests may be under way at once: what the user set, or else what belongs to the rate in the answers, since no header states
/// it. A refusal for their number halves it; it grows again, though never to where it was refused. Not safe for several threads.
/// </summary>
/// <param name="set">The number that the user set; null learns it.</param>
sealed class Slots(int? set)
{
    int most = set ?? RateLimit.MostAtOnce;
    int? planned;
    int succeeded;

    /// <summary>The number, by what is known now.</summary>
    public int Allowed { get; private set; } = set ?? RateLimit.FewestAtOnce;

    /// <summary>Takes over what an answer says.</summary>
    /// <param name="underWay">How many were under way when it came, itself among them.</param>
    public void Learn(Attempt.Answered answer, int underWay)
    {
        if (set is null && PlannedBy(answer) is var plan && plan != planned)
            (planned, Allowed) = (plan, Math.Min(most, plan));
        if (IsRefusalForNumber(answer))
            Halve(underWay);
        else if (answer.IsSuccess && Allowed < Math.Min(most, planned ?? most) && ++succeeded >= Allowed)
            (Allowed, succeeded) = (Allowed + 1, 0);
    }

    static int PlannedBy(Attempt.Answered answer) => answer.Headers.Limit?.AtOnce ?? RateLimit.MostAtOnce;

    static bool IsRefusalForNumber(Attempt.Answered answer) =>
        answer is { Status: (int)HttpStatusCode.TooManyRequests, Headers.Limit.Remaining: >= 1 };

    void Halve(int underWay)
    {
        // What any plan allows is refused only because another process has the rest, and that passes.
        most = Math.Min(most, Math.Max(underWay - 1, RateLimit.FewestAtOnce));
        (Allowed, succeeded) = (Math.Max(1, Math.Min(Allowed, underWay) / 2), 0);
    }
}
