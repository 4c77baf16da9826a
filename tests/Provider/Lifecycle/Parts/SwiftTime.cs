namespace Pulumi.Mixpeek.Tests.Lifecycle.Parts;

/// <summary>A clock on which every wait is over at once: it leaps to the wait's end, and keeps how long each was.</summary>
sealed class SwiftTime : TimeProvider
{
    /// <summary>Longer than any operation has: one that waits for ever fails.</summary>
    static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    public static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    readonly List<double> waits = [];

    public DateTimeOffset Now { get; set; } = Start;

    /// <summary>The waits in seconds, in their order.</summary>
    public IReadOnlyList<double> Waits => waits;

    /// <summary>What happens in a wait, given its number from 1: true ends it as time does, false leaves it to whoever cancels.</summary>
    public Func<int, bool> During { get; set; } = _ => true;

    public override DateTimeOffset GetUtcNow() => Now;

    public override long GetTimestamp() => Now.Ticks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        waits.Add(dueTime.TotalSeconds);
        Now += dueTime;
        if (Now - Start > Longest)
            throw new InvalidOperationException($"{waits.Count} waits, the last of {dueTime}, are over an hour");
        if (During(waits.Count))
            ThreadPool.QueueUserWorkItem(_ => callback(state));
        return new Leapt();
    }

    sealed class Leapt : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose() { }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
