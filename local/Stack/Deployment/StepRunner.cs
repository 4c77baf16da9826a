using System.Diagnostics;
using Pulumi.Mixpeek.Protocol;
using Pulumi.Mixpeek.Stack.Events;
using Pulumi.Mixpeek.Stack.Monitor;
using Pulumi.Mixpeek.Stack.State;

namespace Pulumi.Mixpeek.Stack.Deployment;

/// <summary>Runs a deployment's steps: so many at once, none after a failure, each told as it begins and ends.</summary>
sealed class StepRunner(SerialObserver observer, Ledger ledger, int parallel, bool continueOnError) : IDisposable
{
    readonly SemaphoreSlim slots = new(parallel);
    readonly Lock counting = new();
    readonly Dictionary<StepOp, int> changes = [];
    volatile bool failed;
    volatile bool stopped;

    /// <summary>Whether anything has gone wrong.</summary>
    public bool HasFailed => failed;

    /// <summary>Whether nothing new may begin.</summary>
    public bool IsStopped => stopped || (failed && !continueOnError);

    public IReadOnlyDictionary<StepOp, int> Changes => changes;

    /// <summary>From now on nothing new begins; the deployment counts as failed.</summary>
    public void Stop() => (stopped, failed) = (true, true);

    /// <summary>Something went wrong that the user was told of already.</summary>
    public void FailSilently() => failed = true;

    /// <summary>Something went wrong that is no step's failure.</summary>
    /// <returns>The exception to end the registration with.</returns>
    public RegistrationException Fail(string urn, string text)
    {
        failed = true;
        observer.Message(LogSeverity.Error, urn, text, ephemeral: false);
        return new($"{urn} failed: {text}", isShutdown: !continueOnError);
    }

    /// <summary>Runs a step.</summary>
    /// <param name="work">Does it, and returns the resource's new state, or null where it is gone.</param>
    /// <param name="evenAfterFailure">Whether it belongs to a wave that has begun: the failure of another one in it does not keep it back.</param>
    /// <exception cref="RegistrationException">It failed, and the observer was told; or nothing new may begin.</exception>
    public async Task<ResourceState?> RunAsync(Step step, Func<Task<ResourceState?>> work, bool evenAfterFailure = false)
    {
        var done = await RunStepAsync(step, async () => step with { New = await work() }, evenAfterFailure);
        return done.New;
    }

    /// <summary>Runs a step whose work finds out what it is: its end is told with what it returns.</summary>
    /// <inheritdoc cref="RunAsync(Step, Func{Task{ResourceState?}}, bool)"/>
    public async Task<Step> RunStepAsync(Step step, Func<Task<Step>> work, bool evenAfterFailure = false)
    {
        await slots.WaitAsync();
        try
        {
            if (stopped || !evenAfterFailure)
                ThrowIfStopped();
            return await RunNowAsync(step, work);
        }
        finally
        {
            slots.Release();
        }
    }

    /// <summary>A step that is over as soon as it is told.</summary>
    public void Tell(Step step)
    {
        if (IsTold(step))
        {
            observer.Started(step);
            observer.Succeeded(step, TimeSpan.Zero);
        }
        Count(step);
    }

    /// <summary>Counts a step for the summary. A replacement is three steps and counts once.</summary>
    public void Count(Step step)
    {
        var op = step.Op == StepOp.Refresh ? RefreshedAs(step) : step.Op;
        if (op is StepOp.CreateReplacement or StepOp.DeleteReplaced || !IsTold(step))
            return;
        lock (counting)
            changes[op] = changes.GetValueOrDefault(op) + 1;
    }

    /// <summary>What was counted so far is no part of the summary.</summary>
    public void ForgetCounts()
    {
        lock (counting)
            changes.Clear();
    }

    public void ThrowIfStopped()
    {
        if (IsStopped)
            throw new RegistrationException("the deployment has stopped and takes nothing new", isShutdown: true);
    }

    public void Dispose() => slots.Dispose();

    async Task<Step> RunNowAsync(Step step, Func<Task<Step>> work)
    {
        var start = Stopwatch.GetTimestamp();
        if (IsTold(step))
            observer.Started(step);
        try
        {
            var done = await work();
            await ledger.SavedAsync();
            if (IsTold(step))
                observer.Succeeded(done, Stopwatch.GetElapsedTime(start));
            Count(done);
            return done;
        }
        catch (ProviderException exception)
        {
            failed = true;
            observer.Failed(step, exception.Message);
            await ledger.SavedAsync();
            throw new RegistrationException($"{step.Urn} failed: {exception.Message}", isShutdown: !continueOnError);
        }
        catch (StateException exception)
        {
            Stop(); // what would be done from now on, nobody would know of
            observer.Failed(step, exception.Message);
            throw new RegistrationException($"{step.Urn} failed: {exception.Message}", isShutdown: true);
        }
    }

    static StepOp RefreshedAs(Step step) =>
        step.New is null ? StepOp.Delete : step.Diffs.Count > 0 || step.DetailedDiff.Count > 0 ? StepOp.Update : StepOp.Same;

    /// <summary>Default providers are nobody's declaration, and what was only read is not deleted: neither shows anywhere.</summary>
    static bool IsTold(Step step) =>
        !Urns.IsDefaultProvider(step.Urn) && !(step.Op is StepOp.Delete or StepOp.DeleteReplaced && step.Old!.External);
}
