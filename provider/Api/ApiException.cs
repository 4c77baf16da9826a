using System.Net;

namespace Pulumi.Mixpeek.Api;

/// <summary>A request that failed, with what is known about why. The message is for people and holds no key.</summary>
public sealed class ApiException(ApiRequest request, ApiFailure failure, string message, Exception? inner = null)
    : Exception(message, inner)
{
    /// <summary>The request.</summary>
    public ApiRequest Request { get; } = request;

    /// <summary>How it failed.</summary>
    public ApiFailure Failure { get; } = failure;

    /// <summary>What Mixpeek said; null unless it refused.</summary>
    public ApiError? Error { get; init; }

    /// <summary>
    /// Whether Mixpeek may have done the work all the same. Only ever set for a request that must not simply be sent again
    /// (<see cref="ApiRequest.IsRepeatable"/>): look whether the object is there.
    /// </summary>
    public bool OutcomeUnknown { get; init; }

    /// <summary>How often the request was tried.</summary>
    public int Attempts { get; init; } = 1;

    /// <summary>The wait that Mixpeek asks for, where it is longer than the operation has time, and so was not made.</summary>
    public TimeSpan? TooLong { get; init; }

    /// <summary>Whether it was not tried again because too much failed in this process.</summary>
    public bool IsBudgetSpent { get; init; }

    /// <summary>Where the key came from that the request went out with; null where there was none.</summary>
    public KeySource? KeySource { get; init; }

    /// <summary>The answer's HTTP status, or null where there was none.</summary>
    public HttpStatusCode? Status => (HttpStatusCode?)Error?.Status;

    /// <summary>There is no such object, or no such namespace.</summary>
    public bool IsNotFound => Status is HttpStatusCode.NotFound;

    /// <summary>Mixpeek turned the request away for now: too many, too early, or out of order.</summary>
    public bool IsTurnedAway => Failure is ApiFailure.Refused && (int?)Status is 408 or 425 or 429 or >= 500;

    /// <summary>The name is taken.</summary>
    public bool IsConflict => Status is HttpStatusCode.Conflict;
}
