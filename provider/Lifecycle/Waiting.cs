using Pulumi.Mixpeek.Api;

namespace Pulumi.Mixpeek.Lifecycle;

/// <summary>Waits for what Mixpeek does in the background.</summary>
static class Waiting
{
    /// <summary>Waits until a task has done its work.</summary>
    /// <exception cref="RefusedException">The task failed.</exception>
    public static async Task ForTaskAsync(Operation operation, TimeProvider time, string taskId, string doing)
    {
        if (await WaitAsync(operation, time, taskId, null, doing) is TaskOutcome.Failed failed)
            throw Failure(operation, taskId, failed);
    }

    /// <summary>Waits until a deletion is done. A task that nobody knows any more tells nothing: the resource itself does.</summary>
    /// <exception cref="RefusedException">The task failed, or it vanished and the resource is still there.</exception>
    public static async Task ForDeletionAsync(Operation operation, TimeProvider time, string taskId, string id, string? @namespace)
    {
        var outcome = await WaitAsync(operation, time, taskId, @namespace, $"deleting {operation.Subject.Kind.Word}");
        if (outcome is TaskOutcome.Failed failed)
            throw Failure(operation, taskId, failed);
        if (outcome is TaskOutcome.Vanished && await IsThereAsync(operation, id, @namespace))
            throw new RefusedException(
                $"{operation.Subject} ({id}) is still there, and Mixpeek no longer knows the task {taskId} that was to delete it. Run the same command again: it starts a new one.");
    }

    static Task<TaskOutcome> WaitAsync(Operation operation, TimeProvider time, string taskId, string? @namespace, string doing) =>
        new TaskPoller(operation.Api, time).WaitAsync(taskId, @namespace, doing, operation.Log, operation.Stop);

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
