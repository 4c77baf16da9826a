using Pulumi.Mixpeek.Api;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Lifecycle;

/// <summary>
/// A time in which Mixpeek answers nobody. Many creations lose their answers then, and each would look for its object again and again: so
/// one asks for all, as long as it asks in vain. The first that is answered lets all others ask for themselves.
/// </summary>
sealed class Outage(TimeProvider time)
{
    readonly Lock gate = new();
    Task<ApiException?>? underWay;
    (long At, ApiException Problem)? last;

    /// <summary>Asks, unless somebody else asks in vain, or did since a moment in the clock's own measure.</summary>
    /// <param name="since">The moment.</param>
    /// <param name="ask">The question: what it finds, and what keeps it from an answer.</param>
    /// <param name="stop">When to wait no longer for somebody else.</param>
    public async Task<(MapValue? Found, ApiException? Problem)> AskAsync(
        long since, Func<Task<(MapValue? Found, ApiException? Problem)>> ask, CancellationToken stop)
    {
        var mine = new TaskCompletionSource<ApiException?>(TaskCreationOptions.RunContinuationsAsynchronously);
        if (Others(since, mine) is { } others)
            return await others.WaitAsync(stop) is { } failure ? (null, failure) : await ask();
        ApiException? problem = null;
        try
        {
            var answer = await ask();
            problem = answer.Problem;
            return answer;
        }
        finally
        {
            lock (gate)
                (underWay, last) = (null, problem is null ? null : (time.GetTimestamp(), problem));
            mine.SetResult(problem);
        }
    }

    /// <summary>What somebody else met, or meets just now; null where it is on the caller to ask.</summary>
    Task<ApiException?>? Others(long since, TaskCompletionSource<ApiException?> mine)
    {
        lock (gate)
        {
            if (last is { } failure && failure.At > since)
                return Task.FromResult<ApiException?>(failure.Problem);
            if (underWay is null)
            {
                underWay = mine.Task;
                return null;
            }
            return underWay;
        }
    }
}
