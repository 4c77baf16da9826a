namespace Pulumi.Mixpeek.Bench.Stacks;

/// <summary>What no deployment of the tiered stack can be better than: its critical path in latency, its requests in number.</summary>
/// <remarks>
/// The namespace and the bucket come first, one after the other, then tier after tier, each in as many waves as its size needs with so
/// many requests in flight. A deletion goes the same way back; those of the bucket and of the namespace are tasks of the server's.
/// </remarks>
sealed record Bound(int Collections, TimeSpan Latency)
{
    /// <summary>The plugin's <c>maxConcurrentRequests</c>, which is less than the runner's 64.</summary>
    const int AtOnce = 50;

    const int Alone = 2;

    /// <summary>What <c>mixpeek-local</c> takes to delete a bucket or a namespace.</summary>
    static readonly TimeSpan Deletion = TimeSpan.FromMilliseconds(100);

    int Waves => TieredProgram.Tiers * (int)Math.Ceiling((double)Collections / TieredProgram.Tiers / AtOnce);

    /// <summary>Namespace, bucket, tiers: a POST each.</summary>
    public (TimeSpan Time, int Requests) Up => (Latency * (Alone + Waves), Alone + Collections);

    public static (TimeSpan Time, int Requests) Nothing => (TimeSpan.Zero, 0);

    /// <summary>One listing of each kind, of as many pages as there are thousands.</summary>
    public (TimeSpan Time, int Requests) Refresh => (Latency, 3);

    /// <summary>A DELETE each, and one question about each of the two tasks, once they are over.</summary>
    public (TimeSpan Time, int Requests) Destroy => (Latency * (Waves + Alone * 2) + Deletion * Alone, Collections + Alone * 2);
}
