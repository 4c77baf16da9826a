namespace Pulumi.Mixpeek.Service;

/// <summary>The calls that have not returned yet. The process does not end before them: one may be undoing what nobody will hear of.</summary>
sealed class CallsUnderWay
{
    readonly Lock gate = new();
    int count;
    TaskCompletionSource none = Completed();

    public void Enter()
    {
        lock (gate)
            if (count++ == 0)
                none = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    public void Leave()
    {
        lock (gate)
            if (--count == 0)
                none.SetResult();
    }

    /// <summary>Waits until there are none.</summary>
    public Task NoneAsync()
    {
        lock (gate)
            return none.Task;
    }

    static TaskCompletionSource Completed()
    {
        var completed = new TaskCompletionSource();
        completed.SetResult();
        return completed;
    }
}
