namespace Pulumi.Mixpeek.Bench.Measuring;

/// <summary>Calls that are in flight together.</summary>
static class InFlight
{
    /// <summary>Makes calls 0 to <paramref name="count"/>, so many at once.</summary>
    public static Task RunAsync(int count, int atOnce, Func<int, Task> call)
    {
        var next = -1;
        return Task.WhenAll(Enumerable.Range(0, Math.Min(atOnce, count)).Select(async _ =>
        {
            for (var index = Interlocked.Increment(ref next); index < count; index = Interlocked.Increment(ref next))
                await call(index);
        }));
    }
}
