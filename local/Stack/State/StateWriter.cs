namespace Pulumi.Mixpeek.Stack.State;

/// <summary>Writes a state that many operations change at once: what changes during one writing shares the next.</summary>
/// <remarks>A file for each change would make a deployment's time grow with the square of its size.</remarks>
/// <param name="now">The state at this moment.</param>
sealed class StateWriter(Func<Snapshot> now, StateFile file)
{
    readonly Lock planning = new();
    Task last = Task.CompletedTask;
    Task? next;

    /// <summary>Ends once the file has all that was changed before this call.</summary>
    /// <exception cref="StateException">The file cannot be written.</exception>
    public Task SavedAsync()
    {
        lock (planning)
            return next ??= last = WriteAfterAsync(last);
    }

    /// <summary>One at a time. What changed before it began is in it; one that failed does not keep the next from trying.</summary>
    async Task WriteAfterAsync(Task before)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.ForceYielding | ConfigureAwaitOptions.SuppressThrowing);
        lock (planning)
            next = null;
        file.Save(now());
    }
}
