namespace Pulumi.Mixpeek.Api;

/// <summary>A rate limit as answers state it, and what follows from it by the documented plans: 60 a minute, 10 a second, bursts of 20
/// and 5 at once; 600, 100, 200 and 50.</summary>
/// <param name="Requests">How many requests a window allows.</param>
/// <param name="Remaining">How many of them are left.</param>
/// <param name="Window">The window's length.</param>
sealed record RateLimit(double Requests, double Remaining, TimeSpan Window)
{
    /// <summary>How many come back in a second.</summary>
    public double PerSecond => Requests / Window.TotalSeconds;

    /// <summary>How many may be sent at a stretch: a third of a window's.</summary>
    public double Burst => Math.Max(1, Math.Floor(Requests / 3));

    /// <summary>How many may be sent in a <see cref="Moment"/>: ten times what comes back in it.</summary>
    public double InOneMoment => Math.Max(1, Math.Floor(10 * PerSecond * Moment.TotalSeconds));

    /// <summary>A sixtieth of a window, a minute's second; of a shorter one a second all the same.</summary>
    public TimeSpan Moment => Window > TimeSpan.FromMinutes(1) ? Window / 60 : TimeSpan.FromSeconds(1);

    /// <summary>
    /// How many may be under way at once, which no header states: a twelfth of a window's, and no more than the largest plan's. One fewer, since an
    /// answer may be here a moment before the server counts it as gone.
    /// </summary>
    public int AtOnce => (int)Math.Clamp(Math.Floor(Requests / 12) - 1, 1, MostAtOnce);

    /// <summary>The requests at once of the largest plan that is documented.</summary>
    public const int MostAtOnce = 50;

    /// <summary>What any plan allows.</summary>
    public const int FewestAtOnce = 4;

    /// <summary>The limit of a plan with so many requests a minute.</summary>
    public static RateLimit PerMinute(int requests) => new(requests, double.PositiveInfinity, TimeSpan.FromMinutes(1));

    /// <summary>The limit in the headers' values, or null where they make none; a window that is not stated is a minute.</summary>
    public static RateLimit? From(long? requests, long? remaining, long? windowSeconds) =>
        requests > 0 && remaining >= 0 && (windowSeconds ?? 60) is var window and > 0 and <= 86_400
            ? new(requests.Value, remaining.Value, TimeSpan.FromSeconds(window))
            : null;
}
