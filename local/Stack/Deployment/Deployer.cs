using Pulumi.Mixpeek.Stack.Events;
using Pulumi.Mixpeek.Stack.State;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Deployment;

/// <summary>Carries plans out: creates, updates, replaces, and keeps what stays the same.</summary>
sealed class Deployer(Session session, Deletions deletions)
{
    /// <summary>Carries a plan out.</summary>
    /// <returns>The resource as it is then.</returns>
    /// <exception cref="Monitor.RegistrationException">It failed, and the observer was told.</exception>
    public Task<ResourceState> CarryOutAsync(Plan plan, Provider provider) => plan.Op switch
    {
        StepOp.Same => Task.FromResult(Keep(plan)),
        StepOp.Create => CreateAsync(plan, provider),
        StepOp.Update => UpdateAsync(plan, provider),
        _ => ReplaceAsync(plan, provider),
    };

    ResourceState Keep(Plan plan)
    {
        var (old, goal) = (plan.Old!, plan.Goal);
        var kept = goal with { Id = old.Id, Outputs = Secret(goal, old.Outputs), Unread = old.Unread, InitErrors = old.InitErrors };
        session.Steps.Tell(Describing.Step(StepOp.Same, old, kept));
        session.Ledger.Add(old, kept);
        return kept;
    }

    /// <summary>A resource that the program only read before takes that entry's place.</summary>
    Task<ResourceState> CreateAsync(Plan plan, Provider provider) => CreateAsync(
        plan, provider, (created, operation) => session.Ledger.Add(plan.Old, created, operation));

    async Task<ResourceState> ReplaceAsync(Plan plan, Provider provider)
    {
        var old = plan.Old!;
        if (plan.DeleteFirst.Count > 0)
            await deletions.BeforeReplacementAsync(plan.DeleteFirst, plan.Difference);
        var isGone = plan.DeleteFirst.Count > 0 || session.FindOld(old.Urn) is null;
        var created = await CreateAsync(plan, provider, (state, operation) =>
        {
            if (isGone)
                session.Ledger.Add(null, state, operation);
            else
                session.Ledger.Supersede(old, state, operation);
        });
        session.Steps.Tell(Describing.Step(StepOp.Replace, old, created, plan.Difference));
        return created;
    }

    async Task<ResourceState> CreateAsync(Plan plan, Provider provider, Action<ResourceState, PendingOperation?> keep)
    {
        var goal = plan.Goal;
        var created = await session.Steps.RunAsync(Describing.Step(plan.Op, plan.Old, goal, plan.Difference), async () =>
        {
            var operation = await session.BeginAsync(goal, "creating");
            var outcome = await Outcome.OfAsync(async () => provider.Client is { } client
                ? await client.CreateAsync(goal.Urn, goal.Inputs, goal.CustomTimeouts?.Create ?? 0, session.IsPreview)
                : new("", MapValue.Empty));
            if (!outcome.Exists)
                session.Ledger.End(operation);
            else
                keep(outcome.Applied(goal, Secret), operation);
            outcome.ThrowIfFailed();
            return outcome.Applied(goal, Secret);
        });
        return created!;
    }

    async Task<ResourceState> UpdateAsync(Plan plan, Provider provider)
    {
        var (old, goal) = (plan.Old!, plan.Goal with { Id = plan.Old!.Id });
        var updated = await session.Steps.RunAsync(Describing.Step(StepOp.Update, old, goal, plan.Difference), async () =>
        {
            var operation = await session.BeginAsync(goal, "updating");
            var outcome = await Outcome.OfAsync(async () => new(old.Id, provider.Client is { } client
                ? await client.UpdateAsync(old, goal, goal.CustomTimeouts?.Update ?? 0, session.IsPreview)
                : MapValue.Empty));
            if (!outcome.Exists)
                session.Ledger.End(operation);
            else
                session.Ledger.Add(old, outcome.Applied(goal, Secret), operation);
            outcome.ThrowIfFailed();
            return outcome.Applied(goal, Secret);
        });
        return updated!;
    }

    /// <summary>The outputs with those marked as secret that the program wants to be.</summary>
    public static MapValue Secret(ResourceState goal, MapValue outputs) =>
        outputs.Select((name, value) => goal.AdditionalSecretOutputs.Contains(name) ? value.AsSecret() : value);
}
