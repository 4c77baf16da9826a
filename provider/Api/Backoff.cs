using System.Net;

namespace Pulumi.Mixpeek.Api;

/// <summary>Which attempts are worth another one, and how long to wait before it.</summary>
static class Backoff
{
    /// <summary>The wait before the first repetition; it doubles with each.</summary>
    public static readonly TimeSpan First = TimeSpan.FromMilliseconds(500);

    /// <summary>No wait is longer, unless Mixpeek asks for it.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    /// <summary>Whether sending the request again may help and can do no harm.</summary>
    public static bool MayRepeat(ApiRequest request, Attempt attempt) => attempt switch
    {
        Attempt.Held or Attempt.Lost { IsPermanent: true } => false,
        Attempt.Answered answer when !IsPassing(answer.Status) => false,
        _ => request.IsRepeatable || DidNoWork(attempt),
    };

    /// <summary>
    /// Whether it is certain that nothing was done: the request never left, or the answer says that it was turned away at the door.
    /// </summary>
    public static bool DidNoWork(Attempt attempt) => attempt switch
    {
        Attempt.Held => true,
        Attempt.Lost lost => !lost.Sent,
        Attempt.Answered { Status: 503, Headers.RetryAfter: not null } => true,
        Attempt.Answered { Status: 408 or >= 500 } => false,
        Attempt.Answered answer => !answer.IsSuccess,
        _ => false,
    };

    /// <summary>The wait that an answer asks for: Retry-After, or after a 429 the moment at which the limit is reset.</summary>
    public static TimeSpan? Asked(Attempt attempt) => attempt is Attempt.Answered { Headers: var headers } answer
        ? headers.RetryAfter ?? (answer.Status == (int)HttpStatusCode.TooManyRequests ? headers.UntilReset : null)
        : null;

    static bool IsPassing(int status) => status is 408 or 425 or 429 or (>= 500 and < 600);
}
