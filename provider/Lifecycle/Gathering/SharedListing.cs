using Pulumi.Mixpeek.Api;
using Pulumi.Mixpeek.Api.Lists;

namespace Pulumi.Mixpeek.Lifecycle.Gathering;

/// <summary>
/// One listing for all Reads that wait for it. A Read that gives up leaves the others their listing; once nobody waits, it ends, since
/// nothing may be sent for an engine that is gone (provider-rules, "The process").
/// </summary>
sealed class SharedListing
{
    readonly Lock gate = new();
    readonly CancellationToken nobodyWaits;
    readonly Action giveUp;
    readonly Lazy<Task<Entries>> work;
    int waiting;

    /// <param name="first">The Read that it begins with, whose log tells of its requests.</param>
    /// <param name="namespace">The namespace, as that Read names it.</param>
    /// <param name="started">When it began, in the clock's own measure.</param>
    public SharedListing(Operation first, string? @namespace, long started)
    {
        var source = new CancellationTokenSource(); // without a timer it holds nothing that would have to be disposed of
        (nobodyWaits, giveUp, Started) = (source.Token, source.Cancel, started);
        work = new(() => ListAsync(first, @namespace));
    }

    public long Started { get; }

    /// <summary>Whether it is under way, or there with what it brought.</summary>
    public bool IsUsable =>
        !nobodyWaits.IsCancellationRequested && !(work.IsValueCreated && (work.Value.IsFaulted || work.Value.IsCanceled));

    public bool IsDone => work.IsValueCreated && work.Value.IsCompletedSuccessfully;

    /// <returns>What it brought; null where it was given up just now.</returns>
    public async Task<Entries?> WaitAsync(CancellationToken stop)
    {
        lock (gate)
        {
            if (!IsUsable)
                return null;
            waiting++;
        }
        try
        {
            return await work.Value.WaitAsync(stop);
        }
        finally
        {
            Leave();
        }
    }

    void Leave()
    {
        lock (gate)
            if (--waiting == 0 && !work.Value.IsCompleted)
                giveUp();
    }

    /// <summary>The time of the Read that it begins with is not the others': what the rate limit asks to wait for may be too long for that one alone.</summary>
    async Task<Entries> ListAsync(Operation first, string? @namespace)
    {
        var kind = first.Subject.Kind;
        var entries = new Entries(kind);
        try
        {
            var query = kind.List(@namespace);
            await foreach (var page in new Listing(first.Api.Untimed, first.Log, nobodyWaits).PagesAsync(query))
                entries.Add(page.Entries);
        }
        catch (ApiException failed) when (!WouldFailAlike(failed))
        {
            // What came so far is true, and for all else there is the GET: of a namespace that is gone, for example.
        }
        return entries;
    }

    /// <summary>
    /// Whether a GET would meet the same: the key is refused, or Mixpeek is out of reach. Then there is no use in asking for each Read.
    /// </summary>
    static bool WouldFailAlike(ApiException failed) =>
        failed.Failure is ApiFailure.NotSent or ApiFailure.Unreachable || (int?)failed.Status is 401 or 429 or 502 or 503 or 504;
}
