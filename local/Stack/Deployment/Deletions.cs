using Pulumi.Mixpeek.Stack.Events;
using Pulumi.Mixpeek.Stack.Monitor;
using Pulumi.Mixpeek.Stack.State;

namespace Pulumi.Mixpeek.Stack.Deployment;

/// <summary>Deletes resources, those first on which none of the others depends.</summary>
sealed class Deletions(Session session)
{
    /// <summary>Deletes all of these; after a failure those that the failed one needs stay.</summary>
    public Task DeleteAsync(IEnumerable<ResourceState> resources) => InWavesAsync(
        [.. resources],
        (old, all) => RunAsync(Describing.Step(old.Delete ? StepOp.DeleteReplaced : StepOp.Delete, old, null), all, session.Ledger.Remove));

    /// <summary>Deletes what a replacement cannot be created beside. Until that is created, the state says that it is to come.</summary>
    /// <exception cref="RegistrationException">One of them was not deleted.</exception>
    public async Task BeforeReplacementAsync(IReadOnlyList<ResourceState> resources, Difference difference)
    {
        await InWavesAsync([.. resources], (old, all) =>
            RunAsync(Describing.Step(StepOp.DeleteReplaced, old, null, difference), all, session.Ledger.AwaitReplacement));
        if (session.Steps.HasFailed)
            throw new RegistrationException("what is to be replaced was not deleted", isShutdown: true);
    }

    async Task InWavesAsync(List<ResourceState> left, Func<ResourceState, IReadOnlyList<ResourceState>, Task<bool>> delete)
    {
        var all = left.ToArray();
        while (left.Count > 0 && !session.Steps.IsStopped)
        {
            var needed = left.SelectMany(resource => References.Urns(resource).Where(urn => urn != resource.Urn)).ToHashSet();
            var free = left.Where(resource => !needed.Contains(resource.Urn)).ToArray();
            // An old resource and its replacement have one URN, so two that changed sides may seem to need each other.
            var wave = free.Length > 0 ? free : [left[^1]];
            left.RemoveAll(wave.Contains);
            var gone = await Task.WhenAll(wave.Select(resource => delete(resource, all)));
            Keep(left, wave.Where((_, index) => !gone[index]));
        }
    }

    /// <summary>Takes out what these need, and what that needs.</summary>
    static void Keep(List<ResourceState> left, IEnumerable<ResourceState> kept)
    {
        var needed = kept.SelectMany(References.Urns).ToHashSet();
        var stay = left.Where(resource => needed.Contains(resource.Urn)).ToArray();
        if (stay.Length == 0)
            return;
        left.RemoveAll(stay.Contains);
        Keep(left, stay);
    }

    async Task<bool> RunAsync(Step step, IReadOnlyList<ResourceState> all, Action<ResourceState, PendingOperation?> gone)
    {
        if (step.Old!.External)
        {
            gone(step.Old, null); // it was only read, so there is nothing to tell
            return true;
        }
        try
        {
            await session.Steps.RunAsync(step, async () =>
            {
                Protection.RefuseDeletion(step);
                await DeleteAsync(step.Old, all, gone);
                return null;
            }, evenAfterFailure: true);
            return true;
        }
        catch (RegistrationException)
        {
            return false; // told by the step
        }
    }

    async Task DeleteAsync(ResourceState old, IReadOnlyList<ResourceState> all, Action<ResourceState, PendingOperation?> gone)
    {
        var operation = await session.BeginAsync(old, "deleting");
        try
        {
            if (!session.IsPreview && NeedsCall(old, all))
                await CallAsync(old);
        }
        catch (ProviderException)
        {
            session.Ledger.End(operation);
            throw;
        }
        gone(old, operation);
        if (!session.IsPreview && Urns.IsProvider(old.Type))
            await session.Providers.RemoveAsync(ProviderReference.Of(old.Urn, old.Id));
    }

    async Task CallAsync(ResourceState old)
    {
        var provider = await session.Providers.GetAsync(old.Provider!);
        await provider.Client!.DeleteAsync(old, old.CustomTimeouts?.Delete ?? 0);
    }

    /// <summary>What the provider does not manage, what is to be left to it, and what goes with another are only taken out of the state.</summary>
    static bool NeedsCall(ResourceState old, IReadOnlyList<ResourceState> all) =>
        old is { Custom: true, External: false, RetainOnDelete: false, PendingReplacement: false, Provider: not null }
        && !Urns.IsProvider(old.Type)
        && !all.Any(other => other.Urn == old.DeletedWith);
}
