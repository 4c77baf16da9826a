using System.Globalization;
using System.Net.Http.Headers;

namespace Pulumi.Mixpeek.Api;

/// <summary>What an answer's headers say. Moments are turned into durations by the answer's own Date, so clocks need not agree.</summary>
sealed record AnswerHeaders
{
    /// <summary>The longest wait that a header can ask for: beyond a day it is a mistake, and durations would overflow.</summary>
    static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    // Mixpeek's documents promise an ID in "a response header" and do not name it.
    static readonly string[] RequestIdNames = ["X-Request-ID", "Request-ID", "X-Correlation-ID", "X-Trace-ID"];

    /// <summary>The request's ID.</summary>
    public string? RequestId { get; init; }

    /// <summary>How long to wait before the next try: Retry-After, in seconds or as a date.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>How long until X-RateLimit-Reset, which every answer has.</summary>
    public TimeSpan? UntilReset { get; init; }

    /// <summary>The requests that a window allows, what is left of them, and the window.</summary>
    public RateLimit? Limit { get; init; }

    /// <summary>How far the server's clock is ahead of this machine's; null where it does not tell the time.</summary>
    public TimeSpan? ClockLead { get; init; }

    /// <summary>The body's media type.</summary>
    public string? ContentType { get; init; }

    /// <summary>Where a redirect points.</summary>
    public Uri? Location { get; init; }

    /// <summary>Reads them.</summary>
    public static AnswerHeaders From(HttpResponseMessage response, DateTimeOffset clock)
    {
        var headers = response.Headers;
        var now = headers.Date ?? clock;
        return new()
        {
            RequestId = RequestIdNames.Select(name => Text(headers, name)).FirstOrDefault(id => id is not null),
            RetryAfter = Wait(headers.RetryAfter?.Delta ?? headers.RetryAfter?.Date - now),
            UntilReset = Number(headers, "X-RateLimit-Reset") is { } unix ? Wait(UnixTime(unix) - now) : null,
            Limit = RateLimit.From(
                Number(headers, "X-RateLimit-Limit"), Number(headers, "X-RateLimit-Remaining"), Number(headers, "X-RateLimit-Window")),
            ClockLead = headers.Date - clock,
            ContentType = response.Content.Headers.ContentType?.MediaType,
            Location = headers.Location,
        };
    }

    static string? Text(HttpResponseHeaders headers, string name) =>
        headers.TryGetValues(name, out var values) ? values.FirstOrDefault(value => value.Length > 0) : null;

    static long? Number(HttpResponseHeaders headers, string name) =>
        long.TryParse(Text(headers, name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    static DateTimeOffset UnixTime(long seconds) =>
        DateTimeOffset.FromUnixTimeSeconds(Math.Min(seconds, DateTimeOffset.MaxValue.ToUnixTimeSeconds()));

    static TimeSpan? Wait(TimeSpan? asked) => asked is not { } wait ? null
        : wait < TimeSpan.Zero ? TimeSpan.Zero
        : wait > LongestWait ? LongestWait
        : wait;
}
