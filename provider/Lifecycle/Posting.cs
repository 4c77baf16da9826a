using Pulumi.Mixpeek.Api;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Lifecycle;

/// <summary>
/// The POST of a creation, and what becomes of it where its answer is lost. Mixpeek has no idempotency keys; but names are unique
/// (api-notes, "Every request"), so the name tells whether it was done, and a second POST can at worst meet the first one's object.
/// </summary>
sealed class Posting(KnownResources known, TimeProvider time)
{
    const int Tries = 3;

    static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);

    readonly Outage outage = new(time);

    /// <returns>The new object's ID, and the object as Mixpeek answers it.</returns>
    public async Task<(string Id, MapValue Answer)> CreateAsync(Operation operation, MapValue inputs)
    {
        var lost = new LostCreation(operation, inputs, outage, time);
        for (var attempt = 1; ; attempt++)
        {
            var answer = await TryAsync(operation, inputs, lost) ?? await FindAsync(operation, inputs, lost);
            if (answer is not null)
                return (answer.TextOf(operation.Subject.Kind.IdField)!, answer);
            if (attempt == Tries || lost.IsLeftUndone || operation.Stop.IsCancellationRequested)
                throw lost.Unknown();
            await lost.PauseAsync(FirstPause * attempt);
        }
    }

    /// <returns>The new object; null where the answer was lost, or the name is taken since one was.</returns>
    async Task<MapValue?> TryAsync(Operation operation, MapValue inputs, LostCreation lost)
    {
        var kind = operation.Subject.Kind;
        try
        {
            var answer = await operation.SendAsync(HttpMethod.Post, kind.Path, inputs.TextOf("namespace"), Body.Of(kind, inputs));
            if (Unreadable.Id(kind, answer) is not { } problem)
                return kind.Normalize(answer);
            lost.Cause = Unreadable.Answer(HttpMethod.Post, kind.Path, problem, isOutcomeUnknown: true);
        }
        catch (ApiException failed) when (failed.OutcomeUnknown || failed.IsTurnedAway)
        {
            lost.Cause = failed;
        }
        catch (ApiException refused) when (refused.IsConflict && lost.Cause is null && refused.Attempts == 1)
        {
            throw await new NameTaken(known).ExplainAsync(operation, inputs, refused);
        }
        catch (ApiException refused) when (refused.IsConflict)
        {
            lost.Conflict = refused; // The name is taken since an earlier try, by that one most likely.
        }
        catch (OperationCanceledException) when (lost.Cause is not null)
        {
            // Whether an earlier try did it is still not known, which is another error than having done nothing.
        }
        return null;
    }

    async Task<MapValue?> FindAsync(Operation operation, MapValue inputs, LostCreation lost)
    {
        if (await lost.FindAsync() is not { } found)
            return null;
        if (lost.ObjectionTo(found) is not { } objection)
            return found;
        throw lost.Cause is null
            ? await new NameTaken(known).ExplainAsync(operation, inputs, lost.Conflict!)
            : lost.NotOurs(found, objection);
    }
}
