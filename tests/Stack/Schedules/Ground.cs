using System.Globalization;
using Pulumi.Mixpeek.Testing;

namespace Pulumi.Mixpeek.Stack.Tests.Schedules;

/// <summary>What a schedule runs on: a Mixpeek and a project of its own, and what is written down about them.</summary>
sealed class Ground : IAsyncDisposable
{
    readonly List<string> log = [];

    Ground(HostedMixpeek mixpeek, Tally tally) => (Mixpeek, Tally, Project) = (mixpeek, tally, new(mixpeek.Url));

    public HostedMixpeek Mixpeek { get; }

    public StackProject Project { get; }

    public Tally Tally { get; }

    public static async Task<Ground> LayAsync(Schedule schedule, Tally tally) => new(await HostedMixpeek.StartAsync(schedule.DeletionTime), tally);

    /// <summary>Writes down what was done, and what was told about it.</summary>
    public void Note(string done, params IEnumerable<string> told) => log.AddRange(told.Prepend($"-- {done}"));

    /// <summary>Counts the faults that struck, and ends them.</summary>
    public async Task EndFaultsAsync()
    {
        Tally.AddStruck(await Mixpeek.StruckAsync());
        await Mixpeek.ClearFaultsAsync();
    }

    /// <summary>What the server has, held against what the state says now.</summary>
    public async Task<Books> CompareAsync() => Books.Compare(await Mixpeek.ObjectsAsync(), Project.State);

    /// <summary>Takes away, as a user would who went to look, an object that an interruption may leave.</summary>
    public async Task TakeAwayAsync(RemoteObject orphan, string whose)
    {
        Note($"{whose}: {orphan}");
        Tally.Add(whose);
        await Mixpeek.DeleteAsync(orphan);
    }

    /// <summary>All that was written down, and all requests.</summary>
    public async Task<string> StoryAsync() => string.Join('\n', log.Concat((await Mixpeek.JournalAsync()).Select(Line)));

    public async ValueTask DisposeAsync()
    {
        await Mixpeek.DisposeAsync();
        Project.Dispose();
    }

    static string Line(JournalEntry entry) => string.Create(CultureInfo.InvariantCulture,
        $"{entry.StartedAt:mm:ss.fff} {entry} {entry.Status}, {entry.DurationMs:0} ms {(entry.Method == "POST" ? entry.Body : null)}");
}
