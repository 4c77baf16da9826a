namespace Mixpeek.Local.Http;

/// <summary>How many requests one key may send.</summary>
/// <param name="RequestsPerMinute">Tokens that come back in a minute.</param>
/// <param name="Burst">Tokens that a full bucket holds.</param>
/// <param name="Concurrent">Requests under way at once.</param>
sealed record RateLimitOptions(int RequestsPerMinute, int Burst, int Concurrent)
{
    const int Plenty = 1_000_000;

    /// <summary>No limit that anybody reaches.</summary>
    public static RateLimitOptions Unlimited { get; } = new(Plenty, Plenty, Plenty);

    /// <summary>Mixpeek's free plan.</summary>
    public static RateLimitOptions Free { get; } = new(RequestsPerMinute: 60, Burst: 20, Concurrent: 5);

    /// <summary>Mixpeek's paid plan.</summary>
    public static RateLimitOptions Pro { get; } = new(RequestsPerMinute: 600, Burst: 200, Concurrent: 50);
}
