namespace Pulumi.Mixpeek.Lifecycle.Gathering;

/// <summary>The Reads of one kind in one namespace. Whoever calls holds the gate.</summary>
sealed class KindReads(TimeProvider time)
{
    static readonly TimeSpan Together = TimeSpan.FromSeconds(1);

    int underWay;
    long? last;
    SharedListing? listing;

    /// <summary>A Read begins.</summary>
    /// <returns>The listing that answers it; null for a lone Read.</returns>
    public SharedListing? Begin(TimeSpan lifetime, Func<long, SharedListing> start)
    {
        if (listing is not null && !IsFresh(listing, lifetime))
            listing = null;
        if (listing is null && (underWay > 0 || (last is { } moment && time.GetElapsedTime(moment) <= Together)))
            listing = start(time.GetTimestamp());
        underWay++;
        last = time.GetTimestamp();
        return listing;
    }

    /// <summary>A Read begins that no listing may answer.</summary>
    public SharedListing? BeginAlone()
    {
        underWay++;
        return null;
    }

    public void End()
    {
        underWay--;
        last = time.GetTimestamp();
    }

    /// <summary>What was read may be true no more. A Read after that is a lone one again, unless others are under way.</summary>
    public void Forget() => (listing, last) = (null, null);

    bool IsFresh(SharedListing listing, TimeSpan lifetime) =>
        listing.IsUsable && (!listing.IsDone || time.GetElapsedTime(listing.Started) < lifetime);
}
