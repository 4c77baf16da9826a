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

    /// <returns>The new object, as Mixpeek answers it.</returns>
    public async Task<MapValue> CreateAsync(Operation operation, MapValue inputs)
    {
        var lost = new LostCreation(operation, inputs, time);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await PostAsync(operation, inputs);
            }
            catch (ApiException failed) when (failed.OutcomeUnknown)
            {
                lost.Cause = failed;
            }
            catch (ApiException refused) when (refused.IsConflict && lost.Cause is null)
            {
                throw await new NameTaken(known).ExplainAsync(operation, inputs, refused);
            }
            catch (ApiException refused) when (refused.IsConflict)
            {
                // The name is taken since a creation whose answer was lost, by that one most likely: it is looked up below.
            }
            catch (OperationCanceledException) when (lost.Cause is not null)
            {
                throw lost.Cause; // Whether the first one did it is still not known, which is another error than having done nothing.
            }
            if (await lost.FindAsync() is { } found)
                return found;
            if (attempt == Tries)
                throw lost.Cause!;
            await lost.PauseAsync(FirstPause * attempt);
        }
    }

    static Task<MapValue> PostAsync(Operation operation, MapValue inputs)
    {
        var kind = operation.Subject.Kind;
        return operation.SendAsync(HttpMethod.Post, kind.Path, inputs.TextOf("namespace"), Body.Of(kind, inputs));
    }
}
