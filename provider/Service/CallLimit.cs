using Pulumi.Mixpeek.Api;

namespace Pulumi.Mixpeek.Service;

/// <summary>What limits one call: when its waiting ends, and the way to Mixpeek that knows of it. The session waits for calls when it ends.</summary>
sealed class CallLimit : IDisposable
{
    readonly CancellationTokenSource stop;
    readonly Action end;

    /// <param name="session">The way to Mixpeek.</param>
    /// <param name="span">The time that the call has.</param>
    /// <param name="time">The clock.</param>
    /// <param name="end">Called when the call is over.</param>
    /// <param name="others">What ends it before its time.</param>
    public CallLimit(IMixpeekApi session, TimeSpan span, TimeProvider time, Action end, params CancellationToken[] others)
    {
        this.end = end;
        stop = CancellationTokenSource.CreateLinkedTokenSource(others);
        stop.CancelAfter(span);
        Api = new TimedApi(session, time.GetUtcNow() + span, time);
    }

    /// <summary>Fires when waiting is over: on Cancel, when the caller is gone, or when the operation's time has run out.</summary>
    public CancellationToken Stop => stop.Token;

    public IMixpeekApi Api { get; }

    public void Dispose()
    {
        stop.Dispose();
        end();
    }
}
