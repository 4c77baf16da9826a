namespace Pulumi.Mixpeek.Api.Pace;

/// <summary>
/// Holds all requests of one process to the rate, and to the number under way at once, that Mixpeek allows. They wait in one line, in the
/// order in which they came.
/// </summary>
sealed class Pacer : IDisposable
{
    static readonly TimeSpan TellEvery = TimeSpan.FromSeconds(10);

    readonly Lock gate = new();
    readonly LinkedList<TaskCompletionSource<double>> waiting = new();
    readonly Allowance allowance;
    readonly TimeProvider time;
    readonly ITimer timer;

    public Pacer(int? maxConcurrent, int? requestsPerMinute, TimeProvider time)
    {
        this.time = time;
        allowance = new(maxConcurrent, requestsPerMinute, time);
        timer = time.CreateTimer(_ => Advance(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Waits for its turn, then does the work, then gives the place to the next.</summary>
    /// <returns>What came of it; <see cref="Attempt.Held"/> where nobody's turn comes before the deadline, which is not waited for.</returns>
    public async Task<Attempt> RunAsync(Func<Task<Attempt>> work, WaitLine line, DateTimeOffset? deadline, CancellationToken cancellation)
    {
        if (Closed() is var closed && time.GetUtcNow() + closed > deadline)
            return new Attempt.Held(closed);
        var begun = await EnterAsync(line, cancellation).ConfigureAwait(false);
        Attempt? attempt = null;
        try
        {
            return attempt = await work().ConfigureAwait(false);
        }
        finally
        {
            Leave(attempt, begun);
        }
    }

    public void Dispose() => timer.Dispose();

    async Task<double> EnterAsync(WaitLine line, CancellationToken cancellation)
    {
        var turn = Join();
        while (!turn.Value.Task.IsCompleted && !cancellation.IsCancellationRequested)
        {
            line.Say("rate limited", Expected(turn));
            await ((Task)turn.Value.Task).WaitAsync(TellEvery, time, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        if (cancellation.IsCancellationRequested)
            GiveUp(turn);
        cancellation.ThrowIfCancellationRequested();
        return await turn.Value.Task.ConfigureAwait(false);
    }

    /// <summary>A place in the line, which may be the free way at once.</summary>
    LinkedListNode<TaskCompletionSource<double>> Join()
    {
        lock (gate)
        {
            var turn = waiting.AddLast(new TaskCompletionSource<double>(TaskCreationOptions.RunContinuationsAsynchronously));
            Advance();
            return turn;
        }
    }

    /// <summary>How long the rate limit keeps even the first in the line.</summary>
    TimeSpan Closed()
    {
        lock (gate)
            return allowance.WaitAt(1);
    }

    TimeSpan Expected(LinkedListNode<TaskCompletionSource<double>> turn)
    {
        lock (gate)
        {
            var place = 1;
            for (var before = turn.Previous; before is not null; before = before.Previous)
                place++;
            return allowance.WaitAt(place);
        }
    }

    void GiveUp(LinkedListNode<TaskCompletionSource<double>> turn)
    {
        lock (gate)
        {
            if (turn.List is not null)
                waiting.Remove(turn);
            else
                allowance.End(null, 0);
            Advance();
        }
    }

    void Leave(Attempt? attempt, double begun)
    {
        lock (gate)
        {
            allowance.End(attempt, begun);
            Advance();
        }
    }

    /// <summary>Lets through whom it can, and sets the timer for the next.</summary>
    void Advance()
    {
        lock (gate)
        {
            while (waiting.First is { } next)
            {
                var wait = allowance.Wait();
                if (wait != TimeSpan.Zero)
                {
                    timer.Change(RoundUp(wait), Timeout.InfiniteTimeSpan);
                    return;
                }
                waiting.RemoveFirst();
                next.Value.SetResult(allowance.Begin());
            }
        }
    }

    /// <summary>Timers fire in whole milliseconds; a wait that ends a tick too early would only be followed by another.</summary>
    static TimeSpan RoundUp(TimeSpan wait) =>
        wait < TimeSpan.Zero ? wait : TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds + 0.001));
}
