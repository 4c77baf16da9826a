using Pulumi.Mixpeek.Api;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Lifecycle.Gathering;

/// <summary>The way to Mixpeek on which no write goes unseen, whoever sends it: what was read before counts no more.</summary>
sealed class WatchedApi(IMixpeekApi api, GatheredReads reads) : IMixpeekApi
{
    public TimeSpan ClockLead => api.ClockLead;

    public Task<MapValue> SendAsync(ApiRequest request, RequestLog log, CancellationToken cancellation) =>
        WatchAsync(request, () => api.SendAsync(request, log, cancellation));

    public Task<ListValue> SendForListAsync(ApiRequest request, RequestLog log, CancellationToken cancellation) =>
        WatchAsync(request, () => api.SendForListAsync(request, log, cancellation));

    async Task<T> WatchAsync<T>(ApiRequest request, Func<Task<T>> send)
    {
        if (!MayChange(request))
            return await send();
        reads.Forget(request.Namespace);
        try
        {
            return await send();
        }
        finally
        {
            reads.Forget(request.Namespace);
        }
    }

    /// <summary>A task that is asked for is a write that goes on: of a bucket that is deleted in the background, for example.</summary>
    static bool MayChange(ApiRequest request) =>
        !request.OnlyReads || request.Path.StartsWith(ApiPath.Of("tasks"), StringComparison.Ordinal);
}
