using Pulumi.Mixpeek.Api;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Lifecycle.Gathering;

/// <summary>
/// Reads that come together. One that comes alone is a GET; where several of one kind and namespace overlap, or follow each other within a
/// second, one listing answers them and those that follow, for a while and until this process writes. A listing only ever says what is
/// there: what it lacks is asked for by a GET before anybody calls it gone.
/// </summary>
/// <param name="time">The clock.</param>
/// <param name="lifetime">How long a listing counts; nothing is listed where that is zero.</param>
sealed class GatheredReads(TimeProvider time, Func<TimeSpan> lifetime)
{
    readonly Lock gate = new();
    readonly Dictionary<(string Plural, string? Namespace), KindReads> kinds = [];

    /// <summary>What Mixpeek has of the resource with this ID or name.</summary>
    /// <param name="operation">The Read.</param>
    /// <param name="namespace">The namespace, by ID or name, as the request's header has it; each spelling has its own listing.</param>
    /// <param name="idOrName">The resource.</param>
    /// <param name="isWhole">Whether an entry of a listing can be taken for what a GET answers.</param>
    /// <exception cref="ApiException">It is not there, or Mixpeek could not be asked.</exception>
    public async Task<MapValue> ItemAsync(Operation operation, string? @namespace, string idOrName, Func<MapValue, bool> isWhole)
    {
        var kind = operation.Subject.Kind;
        var (reads, listing) = Begin(operation, @namespace);
        try
        {
            var entries = listing is null ? null : await listing.WaitAsync(operation.Stop);
            if (entries?.Find(idOrName) is { } entry && isWhole(entry))
                return entry;
            var answer = await operation.SendAsync(HttpMethod.Get, kind.ItemPath(idOrName), @namespace);
            entries?.Compare(answer);
            return answer;
        }
        finally
        {
            lock (gate)
                reads.End();
        }
    }

    /// <summary>Drops what a write may change: all there is after one to a namespace itself, and else what is in that namespace.</summary>
    public void Forget(string? @namespace)
    {
        lock (gate)
            foreach (var ((_, other), reads) in kinds)
                if (@namespace is null || other is null || NamespaceName.MayBeOne(@namespace, other))
                    reads.Forget();
    }

    (KindReads Reads, SharedListing? Listing) Begin(Operation operation, string? @namespace)
    {
        var span = lifetime();
        lock (gate)
        {
            var key = (operation.Subject.Kind.Plural, @namespace);
            if (!kinds.TryGetValue(key, out var reads))
                kinds[key] = reads = new(time);
            return (reads, span > TimeSpan.Zero ? reads.Begin(span, now => new(operation, @namespace, now)) : reads.BeginAlone());
        }
    }
}
