using Pulumi.Mixpeek.Values;

namespace Mixpeek.Local.Background;

/// <summary>The tasks under way and those that ended. Time moves them: whoever looks first finishes what is due.</summary>
sealed class TaskBoard(TimeProvider clock, TimeSpan duration)
{
    /// <summary>How long Mixpeek remembers a task.</summary>
    static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    readonly OrderedDictionary<string, BackgroundTask> tasks = new(StringComparer.Ordinal);
    readonly PriorityQueue<BackgroundTask, DateTimeOffset> due = new();

    /// <summary>Those that can be asked about.</summary>
    public IEnumerable<BackgroundTask> All => tasks.Values.Where(IsKnown);

    /// <summary>Starts a task.</summary>
    /// <param name="type">Mixpeek's name for the operation.</param>
    /// <param name="subject">What it works on.</param>
    /// <param name="fate">How it goes.</param>
    /// <param name="finish">Called once at its end, with whether it succeeded.</param>
    public BackgroundTask Start(string type, MapValue subject, TaskFate fate, Action<bool> finish)
    {
        var task = new BackgroundTask(Guid.NewGuid().ToString(), type, subject, clock.GetUtcNow(), duration)
        {
            Fate = fate,
            Finish = finish,
        };
        tasks[task.Id] = task;
        if (task.Due is { } end)
            due.Enqueue(task, end);
        return task;
    }

    /// <summary>The task with this ID, if it can be asked about.</summary>
    public BackgroundTask? Find(string id) => tasks.GetValueOrDefault(id) is { } task && IsKnown(task) ? task : null;

    /// <summary>Finishes the tasks whose time has come.</summary>
    /// <returns>Whether any did.</returns>
    public bool Settle()
    {
        var now = clock.GetUtcNow();
        var settled = false;
        while (due.TryPeek(out var task, out var end) && end <= now)
        {
            due.Dequeue();
            task.Finish?.Invoke(task.Fate is TaskFate.Completes or TaskFate.Vanishes);
            settled = true;
        }
        return settled;
    }

    /// <summary>Tasks that were told never to end take their course from now on.</summary>
    public void GoOn()
    {
        foreach (var stuck in tasks.Values.Where(task => task.Fate == TaskFate.NeverEnds).ToArray())
        {
            var going = tasks[stuck.Id] = stuck with { Fate = TaskFate.Completes, Started = clock.GetUtcNow() };
            due.Enqueue(going, going.Due!.Value);
        }
    }

    /// <summary>Drops a task: it goes on, but nobody can ask about it.</summary>
    public void Forget(string id) => tasks.Remove(id);

    public void Clear()
    {
        tasks.Clear();
        due.Clear();
    }

    bool IsKnown(BackgroundTask task) => task.Fate != TaskFate.Vanishes && clock.GetUtcNow() - task.Started < Kept;
}
