namespace Pulumi.Mixpeek.Api;

/// <summary>A rate limit as answers state it.</summary>
/// <param name="Requests">How many requests a window allows.</param>
/// <param name="Remaining">How many of them are left.</param>
/// <param name="Window">The window's length.</param>
sealed record RateLimit(double Requests, double Remaining, TimeSpan Window)
{
    /// <summary>The limit in the headers' values, or null where they make none; a window that is not stated is a minute.</summary>
    public static RateLimit? From(long? requests, long? remaining, long? windowSeconds) =>
        requests > 0 && remaining >= 0 && (windowSeconds ?? 60) is var window and > 0 and <= 86_400
            ? new(requests.Value, remaining.Value, TimeSpan.FromSeconds(window))
            : null;
}
