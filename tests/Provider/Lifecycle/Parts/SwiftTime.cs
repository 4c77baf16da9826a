namespace Pulumi.Mixpeek.Tests.Lifecycle.Parts;

/// <summary>A clock on which every wait is over at once: it leaps to the wait's end, and keeps how long each was.</summary>
sealed class SwiftTime : TimeProvider
{
    /// <summary>Longer than any operation has: one that waits for ever fails.</summary>
    static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    public static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    readonly List<double> waits = [];
    readonly List<(DateTimeOffset At, CancellationTokenSource Limit)> limits = [];

    public DateTimeOffset Now { get; set; } = Start;

    /// <summary>The waits in seconds, in their order.</summary>
    public IReadOnlyList<double> Waits => waits;

    /// <summary>What happens in a wait, given its number from 1: true ends it as time does, false leaves it to whoever cancels.</summary>
    public Func<int, bool> During { get; set; } = _ => true;

    public override DateTimeOffset GetUtcNow() => Now;

    public override long GetTimestamp() => Now.Ticks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>A wait, or the limit of several: that one comes when they have taken its time.</summary>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (state is not CancellationTokenSource limit)
        {
            Leap(dueTime, () => callback(state));
            return new Timer(() => { });
        }
        limits.Add((Now + dueTime, limit));
        return new Timer(() => limits.RemoveAll(set => set.Limit == limit));
    }

    void Leap(TimeSpan wait, Action end)
    {
        waits.Add(wait.TotalSeconds);
        Now += wait;
        if (Now - Start > Longest)
            throw new InvalidOperationException($"{waits.Count} waits, the last of {wait}, are over an hour");
        if (During(waits.Count))
            ThreadPool.QueueUserWorkItem(_ => end());
        foreach (var (_, limit) in limits.Where(limit => limit.At <= Now).ToList())
            limit.Cancel();
    }

    sealed class Timer(Action end) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose() => end();

        public ValueTask DisposeAsync()
        {
            end();
            return ValueTask.CompletedTask;
        }
    }
}
