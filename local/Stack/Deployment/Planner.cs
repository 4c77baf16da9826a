using System.Security.Cryptography;
using Pulumi.Mixpeek.Stack.Events;
using Pulumi.Mixpeek.Stack.Monitor;
using Pulumi.Mixpeek.Stack.State;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Deployment;

/// <summary>Finds out what a registration needs: Check, Diff, and Check again without the old inputs for a replacement (provider-rules 7).</summary>
/// <remarks>One registration at a time, as in the engine (provider-rules 10).</remarks>
sealed class Planner(Session session, Replacements replacements)
{
    readonly Autonaming autonaming = new(session.Options);

    /// <summary>Plans a resource that a provider manages.</summary>
    /// <param name="old">What the state has of it; null for a new one.</param>
    /// <exception cref="ProviderException">Check refused the inputs, a call failed, or the resource is protected.</exception>
    public async Task<Plan> PlanAsync(Registration registration, ResourceState goal, ResourceState? old, Provider provider)
    {
        var seed = RandomNumberGenerator.GetBytes(32);
        if (replacements.Take(goal.Urn) is { } deleted)
        {
            var recreated = await CheckAsync(provider, goal, MapValue.Empty, registration.Inputs, seed);
            return new(StepOp.CreateReplacement, deleted.Old, recreated, deleted.Difference, []);
        }

        var isAskedFor = old is not null && (session.Replace.Match(old.Urn) || old.Taint);
        var isNew = old is null || old.External;
        var olds = isNew || isAskedFor ? MapValue.Empty : old!.Inputs;
        var news = old is null ? registration.Inputs : IgnoredChanges.Apply(old.Inputs, registration.Inputs, goal.IgnoreChanges);
        var checkedGoal = await CheckAsync(provider, goal, olds, news, seed);
        if (isNew)
            return new(StepOp.Create, old, checkedGoal, Difference.None, []);

        var difference = isAskedFor ? Difference.Replacing("id") : await DiffAsync(provider, old!, checkedGoal);
        if (!difference.IsReplace)
            return new(difference.IsChange || old!.InitErrors.Count > 0 ? StepOp.Update : StepOp.Same, old, checkedGoal, difference, []);
        if (!isAskedFor)
            checkedGoal = await CheckAsync(provider, goal, MapValue.Empty, registration.Inputs, seed);
        return await ReplaceAsync(registration, old!, checkedGoal, difference);
    }

    /// <summary>A resource with its inputs checked.</summary>
    /// <exception cref="ProviderException">They were refused.</exception>
    public Task<ResourceState> CheckAsync(Provider provider, ResourceState goal, MapValue olds, MapValue news) =>
        CheckAsync(provider, goal, olds, news, RandomNumberGenerator.GetBytes(32));

    async Task<Plan> ReplaceAsync(Registration registration, ResourceState old, ResourceState goal, Difference difference)
    {
        Protection.RefuseReplacement(old, goal);
        var deleteFirst = registration.DeleteBeforeReplace ?? difference.DeleteBeforeReplace;
        var goesFirst = deleteFirst ? await replacements.BeforeAsync(old) : [];
        return new(StepOp.CreateReplacement, old, goal, difference, goesFirst);
    }

    async Task<ResourceState> CheckAsync(Provider provider, ResourceState goal, MapValue olds, MapValue news, byte[] seed)
    {
        if (provider.Client is not { } client)
            return goal with { Inputs = news };
        var answer = await client.CheckAsync(goal.Urn, olds, news, seed, autonaming.For(goal.Urn, seed));
        return answer.Failures.Count == 0
            ? goal with { Inputs = answer.Inputs }
            : throw new CheckFailedException(CheckFailures.Text(goal, answer.Failures));
    }

    async Task<Difference> DiffAsync(Provider provider, ResourceState old, ResourceState goal)
    {
        if (await IsOtherProviderAsync(provider, old))
            return Difference.Replacing("provider");
        var difference = provider.Client is { } client
            ? await client.DiffAsync(goal.Urn, old.Id, old.Outputs, old.Inputs, goal.Inputs, goal.IgnoreChanges)
            : Difference.Unknown;
        return Differing.ReplaceOn(Differing.Settled(difference, old.Inputs, goal.Inputs), goal.ReplaceOnChanges);
    }

    /// <summary>A provider that was replaced takes its resources with it (rule 4); another one does where its configuration says so.</summary>
    async Task<bool> IsOtherProviderAsync(Provider provider, ResourceState old)
    {
        if (old.Provider is null || old.Provider == provider.Reference)
            return false;
        var (before, now) = (ProviderReference.Urn(old.Provider), provider.State.Urn);
        if (before == now)
            return true;
        if ((Urns.IsDefaultProvider(before) && Urns.IsDefaultProvider(now)) || provider.Client is null)
            return false;
        var settings = session.Ledger.Find(before) ?? session.FindOld(before);
        var difference = await new ConfigClient(provider.Plugin.Client).DiffAsync(
            now, ProviderSettings.Sent(settings?.Inputs ?? MapValue.Empty), ProviderSettings.Sent(provider.State.Inputs));
        return difference.IsReplace;
    }
}
