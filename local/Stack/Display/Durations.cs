using System.Globalization;

namespace Pulumi.Mixpeek.Stack.Display;

/// <summary>Times as the CLI prints them.</summary>
static class Durations
{
    /// <summary>A step's time: hundredths below a second, whole seconds from there on.</summary>
    public static string Step(TimeSpan took) => took < TimeSpan.FromSeconds(1)
        ? string.Create(CultureInfo.InvariantCulture, $"{took.TotalSeconds:0.00}s")
        : string.Create(CultureInfo.InvariantCulture, $"{(long)took.TotalSeconds}s");

    /// <summary>How long a step has been running.</summary>
    public static string Elapsed(TimeSpan since) => string.Create(CultureInfo.InvariantCulture, $"{(long)since.TotalSeconds}s");

    /// <summary>An operation's time, in begun seconds: <c>1s</c>, <c>2m5s</c>, <c>1h0m3s</c>.</summary>
    public static string Total(TimeSpan took)
    {
        var seconds = (long)Math.Ceiling(took.TotalSeconds);
        var text = string.Create(CultureInfo.InvariantCulture, $"{seconds % 60}s");
        if (seconds >= 60)
            text = string.Create(CultureInfo.InvariantCulture, $"{seconds / 60 % 60}m{text}");
        return seconds >= 3600 ? string.Create(CultureInfo.InvariantCulture, $"{seconds / 3600}h{text}") : text;
    }
}
