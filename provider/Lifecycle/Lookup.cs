using Pulumi.Mixpeek.Api;
using Pulumi.Mixpeek.Resources;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Lifecycle;

/// <summary>The search for an object by its name, after a creation whose answer was lost. It only reads.</summary>
sealed class Lookup(Operation operation, string? @namespace, string name, Outage outage, TimeProvider time)
{
    /// <summary>How long the last look may take, once nothing else is waited for.</summary>
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>How many looks an answer is worth that is still heard: less than a second of pauses, since a Cancel wants all to end soon.</summary>
    const int LastLooks = 4;

    static readonly TimeSpan ShortPause = TimeSpan.FromMilliseconds(250);

    ResourceKind Kind => operation.Subject.Kind;

    /// <param name="isThere">Whether it is there, shown or not.</param>
    /// <param name="line">The way to the user.</param>
    /// <returns>The object; null where it is not shown.</returns>
    /// <exception cref="ApiException">Mixpeek could not be asked.</exception>
    public async Task<MapValue?> FindAsync(bool isThere, WaitLine line)
    {
        // What Mixpeek says is there may take a while to be shown, and Mixpeek a while to answer: who gives up too soon leaves an orphan.
        var pauses = Waiting.Pauses;
        try
        {
            var (found, problem) = await LookAsync(operation);
            for (var look = 0; ; look++)
            {
                if (found is not null || (problem is null && !isThere))
                    return found;
                if (look == pauses.Count)
                    return problem is null ? null : throw problem;
                line.Say($"looking again for {Kind.Word} \"{name}\"", pauses[look]);
                var since = time.GetTimestamp();
                await Task.Delay(pauses[look], time, operation.Stop);
                // The last look is everybody's own: what stands in another's way may not stand in this one's.
                (found, problem) = problem is { IsBudgetSpent: true } && look + 1 < pauses.Count
                    ? await outage.AskAsync(since, () => LookAsync(operation), operation.Stop)
                    : await LookAsync(operation);
            }
        }
        catch (OperationCanceledException)
        {
            return await LastAsync();
        }
    }

    /// <summary>
    /// The last look, and a few more where it is not answered: without the ID the object is one that no state knows. Where nobody hears the
    /// answer it is to be undone, so it goes on as long as it may.
    /// </summary>
    async Task<MapValue?> LastAsync()
    {
        using var patience = new CancellationTokenSource(Patience, time);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(operation.Over, patience.Token);
        try
        {
            for (var look = 1; ; look++)
            {
                var (found, problem) = await LookAsync(operation with { Stop = end.Token });
                if (found is not null || (!operation.Unheard.IsCancellationRequested && (problem is null || look == LastLooks)))
                    return found;
                await Task.Delay(ShortPause, time, end.Token);
            }
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    async Task<(MapValue? Found, ApiException? Problem)> LookAsync(Operation asking)
    {
        try
        {
            var answer = await asking.SendAsync(HttpMethod.Get, Kind.ItemPath(name), @namespace);
            return (Kind.Normalize(Unreadable.Checked(Kind, name, answer)), null);
        }
        catch (ApiException failed)
        {
            return (null, failed.IsNotFound ? null : failed);
        }
    }
}
