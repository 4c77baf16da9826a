using System.Globalization;

namespace Pulumi.Mixpeek.Api;

/// <summary>
/// Tells the user what an operation waits for: at most every 10 s, whichever of its requests it is, since without a terminal each text is
/// a line of its own (provider-rules, "The process"), and not for waits that are over before they are read.
/// </summary>
sealed class WaitLine(RequestLog log, TimeProvider time)
{
    static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);
    static readonly TimeSpan ShortestTold = TimeSpan.FromSeconds(1);

    /// <summary>Says <c>REASON, N s</c>, if it is time to.</summary>
    public void Say(string reason, TimeSpan wait)
    {
        if (wait < ShortestTold)
            return;
        Say($"{reason}, {Seconds(wait)}");
    }

    /// <summary>Says this, if it is time to.</summary>
    public void Say(string text)
    {
        var now = time.GetUtcNow();
        if (now - log.Told < Interval)
            return;
        log.Told = now;
        log.Status(text);
    }

    /// <summary>A duration as users read it: <c>12 s</c>.</summary>
    public static string Seconds(TimeSpan duration) => Math.Ceiling(duration.TotalSeconds).ToString("0 s", CultureInfo.InvariantCulture);
}
