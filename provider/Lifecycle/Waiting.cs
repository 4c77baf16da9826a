using Pulumi.Mixpeek.Api;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Lifecycle;

/// <summary>Waits for what Mixpeek does in the background.</summary>
static class Waiting
{
    /// <summary>Between looks at what has no task to tell how far it is: half a minute in all.</summary>
    public static IReadOnlyList<TimeSpan> Pauses { get; } = [.. new[] { 1, 2, 4, 8, 15 }.Select(seconds => TimeSpan.FromSeconds(seconds))];

    /// <summary>Whether an answer says that something goes on in the background.</summary>
    public static bool IsBegun(MapValue answer) => !answer.Get("task_id").IsMissing();

    /// <summary>The task that an answer names; null where it names none that could be asked for.</summary>
    public static string? TaskIn(MapValue answer) => answer.TextOf("task_id") is { } task && ApiPath.Takes(task) ? task : null;

    /// <summary>Waits until a task has ended.</summary>
    /// <returns>Whether it has done its work; false where Mixpeek does not know the task, which tells nothing.</returns>
    /// <exception cref="RefusedException">The task failed.</exception>
    public static async Task<bool> ForTaskAsync(Operation operation, TimeProvider time, string taskId, string? @namespace, string doing) =>
        await new TaskPoller(operation.Api, time).WaitAsync(taskId, @namespace, doing, operation.Log, operation.Stop) switch
        {
            TaskOutcome.Failed failed => throw Failure(operation, taskId, failed),
            var outcome => outcome is TaskOutcome.Completed,
        };

    /// <summary>Waits until a deletion is done. Where no task tells, the resource itself does.</summary>
    /// <exception cref="RefusedException">The task failed, or the resource stays.</exception>
    public static async Task ForDeletionAsync(Operation operation, TimeProvider time, string? taskId, string id, string? @namespace)
    {
        if (taskId is not null && await ForTaskAsync(operation, time, taskId, @namespace, $"deleting {operation.Subject.Kind.Word}"))
            return;
        var line = new WaitLine(operation.Log, time);
        foreach (var pause in Pauses)
        {
            if (!await IsThereAsync(operation, id, @namespace))
                return;
            line.Say($"deleting {operation.Subject.Kind.Word}: it is still there, and no task tells how far it is, looking again", pause);
            await Task.Delay(pause, time, operation.Stop);
        }
        if (await IsThereAsync(operation, id, @namespace))
            throw new RefusedException($"{operation.Subject} ({id}) is still there, and {Untold(taskId)}. Run the same command again: it starts a new one.");
    }

    static string Untold(string? taskId) => taskId is null
        ? "Mixpeek named no task that deletes it"
        : $"Mixpeek no longer knows the task {taskId} that was to delete it";

    static async Task<bool> IsThereAsync(Operation operation, string id, string? @namespace)
    {
        try
        {
            await operation.SendAsync(HttpMethod.Get, operation.Subject.Kind.ItemPath(id), @namespace);
            return true;
        }
        catch (ApiException refused) when (refused.IsNotFound)
        {
            return false;
        }
    }

    static RefusedException Failure(Operation operation, string taskId, TaskOutcome.Failed failed) =>
        new($"{operation.Subject}: Mixpeek's task {taskId} ended as {failed.Status}{(failed.Error is null ? "" : $": {failed.Error}")}. Run the same command again; if it fails again, Mixpeek's support can look the task up.");
}
