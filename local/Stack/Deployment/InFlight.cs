namespace Pulumi.Mixpeek.Stack.Deployment;

/// <summary>Counts what is under way, so that an end can be waited for.</summary>
sealed class InFlight
{
    readonly Lock counting = new();
    int count;
    TaskCompletionSource idle = Done();

    /// <summary>Completes when nothing is under way.</summary>
    public Task WhenIdleAsync()
    {
        lock (counting)
            return idle.Task;
    }

    public async Task<T> TrackAsync<T>(Func<Task<T>> work)
    {
        Enter();
        try
        {
            return await work();
        }
        finally
        {
            Leave();
        }
    }

    void Enter()
    {
        lock (counting)
            if (count++ == 0)
                idle = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    void Leave()
    {
        lock (counting)
            if (--count == 0)
                idle.SetResult();
    }

    static TaskCompletionSource Done()
    {
        var done = new TaskCompletionSource();
        done.SetResult();
        return done;
    }
}
