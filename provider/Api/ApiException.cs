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

    /// <summary>Where the key came from that the request went out with; null where there was none.</summary>
    public KeySource? KeySource { get; init; }

    /// <summary>The answer's HTTP status, or null where there was none.</summary>
    public HttpStatusCode? Status => (HttpStatusCode?)Error?.Status;

    /// <summary>There is no such object, or no such namespace.</summary>
    public bool IsNotFound => Status is HttpStatusCode.NotFound;

    /// <summary>The name is taken.</summary>
    public bool IsConflict => Status is HttpStatusCode.Conflict;
}
