using Pulumi.Mixpeek.Protocol;
using Pulumi.Mixpeek.Stack.Events;
using Pulumi.Mixpeek.Stack.Monitor;
using Pulumi.Mixpeek.Stack.State;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Deployment;

/// <summary>Makes the state what the provider has: Read, then Diff with the roles turned round (provider-rules 13, 18 to 20).</summary>
sealed class Refresher(Session session)
{
    /// <summary>Refreshes all that the deployment has not dealt with, in parallel.</summary>
    /// <param name="isAll">Whether that is the whole deployment, so that it counts in the summary, and components show.</param>
    public async Task RefreshAllAsync(bool isAll)
    {
        var olds = session.Ledger.Olds;
        foreach (var component in olds.Where(old => isAll && !old.Custom))
            session.Steps.Tell(Describing.Step(StepOp.Same, component, component));
        await Task.WhenAll(olds
            .Where(old => old.Custom && !Urns.IsProvider(old.Type) && !old.PendingReplacement && session.Targets.Include(old.Urn))
            .Select(TryRefreshAsync));
        if (!isAll)
            session.Steps.ForgetCounts();
    }

    /// <summary>Refreshes one resource.</summary>
    /// <returns>Its new state, or null where it is gone.</returns>
    /// <exception cref="RegistrationException">It could not be read; the observer was told.</exception>
    public async Task<ResourceState?> RefreshAsync(ResourceState old)
    {
        var step = await session.Steps.RunStepAsync(Describing.Step(StepOp.Refresh, old, old), async () =>
        {
            var provider = await session.Providers.GetAsync(old.Provider!);
            var client = provider.Client ?? throw new ProviderException("the provider's configuration is not known yet");
            return await ReadAsync(client, old) is { } read ? await CompareAsync(client, old, read) : Gone(old);
        }, evenAfterFailure: true);
        return step.New;
    }

    async Task TryRefreshAsync(ResourceState old)
    {
        try
        {
            await RefreshAsync(old);
        }
        catch (RegistrationException)
        {
            // Told by the step; the others are refreshed all the same.
        }
    }

    Step Gone(ResourceState old)
    {
        session.Ledger.Forget(old);
        return Describing.Step(StepOp.Refresh, old, null);
    }

    async Task<ResourceState?> ReadAsync(ProviderClient client, ResourceState old)
    {
        try
        {
            var answer = await client.ReadAsync(old.Urn, old.Id, old.Outputs, old.Inputs, 0);
            return answer is null ? null : old with
            {
                Id = answer.Id,
                Inputs = answer.Inputs ?? old.Inputs,
                Outputs = Deployer.Secret(old, answer.Outputs),
                InitErrors = [],
            };
        }
        catch (InitFailedException failed)
        {
            session.Observer.Message(LogSeverity.Warning, old.Urn, failed.Message, ephemeral: false);
            return old with
            {
                Inputs = failed.Inputs ?? old.Inputs,
                Outputs = Deployer.Secret(old, failed.Outputs),
                InitErrors = failed.Reasons,
            };
        }
    }

    async Task<Step> CompareAsync(ProviderClient client, ResourceState old, ResourceState read)
    {
        var difference = Differing.Settled(
            await client.DiffAsync(old.Urn, read.Id, read.Outputs, read.Inputs, old.Inputs, old.IgnoreChanges), read.Inputs, old.Inputs);
        session.Ledger.Replace(old, read);
        var step = Describing.Step(StepOp.Refresh, old, read, Differing.Reversed(difference));
        return difference.IsChange && step.Diffs.Count == 0 ? step with { Diffs = Changed(old.Inputs, read.Inputs) } : step;
    }

    static string[] Changed(MapValue olds, MapValue news) =>
        [.. olds.Keys.Union(news.Keys).Where(name => !Equals(olds.Get(name), news.Get(name)))];
}
