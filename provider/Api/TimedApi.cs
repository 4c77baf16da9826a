using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Api;

/// <summary>The way to Mixpeek of one operation: each of its requests knows by when that has to be done.</summary>
/// <param name="api">The way to Mixpeek.</param>
/// <param name="deadline">The end of the operation's time. What is asked after it, to know how things stand, has no such end.</param>
/// <param name="time">The clock.</param>
public sealed class TimedApi(IMixpeekApi api, DateTimeOffset deadline, TimeProvider time) : IMixpeekApi
{
    /// <inheritdoc/>
    public TimeSpan ClockLead => api.ClockLead;

    /// <inheritdoc/>
    public IMixpeekApi Untimed => api;

    /// <inheritdoc/>
    public Task<MapValue> SendAsync(ApiRequest request, RequestLog log, CancellationToken cancellation) =>
        api.SendAsync(Timed(request), log, cancellation);

    /// <inheritdoc/>
    public Task<ListValue> SendForListAsync(ApiRequest request, RequestLog log, CancellationToken cancellation) =>
        api.SendForListAsync(Timed(request), log, cancellation);

    ApiRequest Timed(ApiRequest request) => time.GetUtcNow() < deadline ? request with { Deadline = deadline } : request;
}
