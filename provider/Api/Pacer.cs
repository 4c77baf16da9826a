namespace Pulumi.Mixpeek.Api;

/// <summary>Holds all requests of one process to the rate, and to the number under way at once, that Mixpeek allows.</summary>
sealed class Pacer(int maxConcurrent, int? requestsPerMinute, TimeProvider time) : IDisposable
{
    readonly SemaphoreSlim slots = new(maxConcurrent);
    readonly TokenBucket tokens = new(requestsPerMinute, time);

    /// <summary>Waits for a place and a token, then does the work, then gives the place back.</summary>
    public async Task<Attempt> RunAsync(Func<Task<Attempt>> work, WaitLine line, CancellationToken cancellation)
    {
        await slots.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            while (tokens.Take() is var wait && wait > TimeSpan.Zero)
            {
                line.Say("rate limited", wait);
                await Task.Delay(wait, time, cancellation).ConfigureAwait(false);
            }
            var attempt = await work().ConfigureAwait(false);
            if (attempt is Attempt.Answered answer)
                tokens.Learn(answer);
            return attempt;
        }
        finally
        {
            slots.Release();
        }
    }

    public void Dispose() => slots.Dispose();
}
