using Pulumi.Mixpeek.Api;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Lifecycle;

/// <summary>One call of the engine that may reach Mixpeek.</summary>
/// <param name="Api">The way to Mixpeek.</param>
/// <param name="Log">The way to the user.</param>
/// <param name="Stop">Fires when waiting is over: the engine cancelled, is gone, or the call's time has run out.</param>
abstract record EngineCall(IMixpeekApi Api, OperationLog Log, CancellationToken Stop)
{
    /// <summary>What failed, where a request of this call does.</summary>
    public abstract FailedOperation Failed { get; }

    /// <summary>What a user can do where the time did not suffice.</summary>
    public abstract string MoreTime { get; }

    /// <summary>
    /// Sends a request, unless it is time to stop: nothing new is started then. A creation under way is not broken off, its answer has
    /// the ID (<see cref="MixpeekApi"/>).
    /// </summary>
    public Task<MapValue> SendAsync(HttpMethod method, string path, string? @namespace, MapValue? body = null)
    {
        Stop.ThrowIfCancellationRequested();
        if (body?.HasUnknown() == true)
            throw new RefusedException($"{Failed.What}: some of its inputs are not known yet, so nothing was sent. Run the command again.");
        return Api.SendAsync(new(method, path, @namespace, body), Log, Stop);
    }

    /// <summary>The list at a path that answers with one.</summary>
    public Task<ListValue> ReadListAsync(string path, string? @namespace)
    {
        Stop.ThrowIfCancellationRequested();
        return Api.SendForListAsync(new(HttpMethod.Get, path, @namespace), Log, Stop);
    }
}
