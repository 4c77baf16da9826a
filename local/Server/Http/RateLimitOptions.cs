namespace Mixpeek.Local.Http;

/// <summary>How many requests one key may send.</summary>
/// <param name="RequestsPerMinute">Tokens that come back in a minute.</param>
/// <param name="Burst">Tokens that a full bucket holds.</param>
/// <param name="PerSecond">Requests that are taken in a second.</param>
/// <param name="Concurrent">Requests under way at once.</param>
sealed record RateLimitOptions(int RequestsPerMinute, int Burst, int PerSecond, int Concurrent)
{
    /// <summary>What passes as a minute, for tests that have less time.</summary>
    public TimeSpan Minute { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>A second of that minute; never less than a real one, since a burst cannot be timed more finely.</summary>
    public TimeSpan Second => Minute > TimeSpan.FromMinutes(1) ? Minute / 60 : TimeSpan.FromSeconds(1);

    /// <summary>The requests that are taken in such a second.</summary>
    public int InSecond => (int)Math.Min(Plenty, PerSecond * (Second / (Minute / 60)));

    const int Plenty = 1_000_000;

    /// <summary>No limit that anybody reaches.</summary>
    public static RateLimitOptions Unlimited { get; } = new(Plenty, Plenty, Plenty, Plenty);

    /// <summary>Mixpeek's free plan.</summary>
    public static RateLimitOptions Free { get; } = new(RequestsPerMinute: 60, Burst: 20, PerSecond: 10, Concurrent: 5);

    /// <summary>Mixpeek's paid plan.</summary>
    public static RateLimitOptions Pro { get; } = new(RequestsPerMinute: 600, Burst: 200, PerSecond: 100, Concurrent: 50);
}
