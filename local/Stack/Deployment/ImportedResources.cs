using Pulumi.Mixpeek.Stack.Events;
using Pulumi.Mixpeek.Stack.Monitor;
using Pulumi.Mixpeek.Stack.State;

namespace Pulumi.Mixpeek.Stack.Deployment;

/// <summary>The option <c>import</c>, and the command: what exists already is taken into the state (provider-rules 18).</summary>
sealed class ImportedResources(Session session, Planner planner, Deployer deployer)
{
    /// <summary>Imports a resource and makes it what the program says.</summary>
    public async Task<ResourceState> ImportAsync(Registration registration, ResourceState goal, ResourceState? old, Provider provider)
    {
        var imported = await TakeAsync(goal, old, provider);
        var plan = await planner.PlanAsync(registration, goal, imported, provider);
        return plan.Op switch
        {
            StepOp.Same => Settle(imported, plan.Goal),
            StepOp.Update => await deployer.CarryOutAsync(plan, provider),
            _ => throw new ProviderException(
                $"importing '{goal.ImportId}' would replace it, because of {string.Join(", ", plan.Difference.Replaces)}; make the program say what it is"),
        };
    }

    /// <summary>Takes a resource into the state for a program that is still to be written: its inputs are what the provider says.</summary>
    public async Task<ResourceState> ImportAsync(ResourceState goal, Provider provider)
    {
        var imported = await TakeAsync(goal, null, provider);
        var settled = await planner.CheckAsync(provider, imported, imported.Inputs, imported.Inputs);
        return Settle(imported, settled with { ImportId = null }); // as the engine: only the option is remembered
    }

    /// <summary>Takes a resource into the state as it is; what the state had under this name is deleted later.</summary>
    /// <param name="goal">What is said of it; its <c>ImportId</c> is the ID to read.</param>
    async Task<ResourceState> TakeAsync(ResourceState goal, ResourceState? old, Provider provider)
    {
        var client = provider.Client
            ?? throw new ProviderException("the provider's configuration is not known yet, so nothing can be imported with it");
        var state = await session.Steps.RunAsync(Describing.Step(StepOp.Import, old, goal), async () =>
        {
            var answer = await client.ReadAsync(goal.Urn, goal.ImportId!, null, null, 0)
                ?? throw new ProviderException($"resource '{goal.ImportId}' does not exist");
            var inputs = answer.Inputs ?? throw new ProviderException($"the provider cannot import resources of type {goal.Type}");
            var read = goal with { Id = answer.Id, Inputs = inputs, Outputs = Deployer.Secret(goal, answer.Outputs) };
            session.Ledger.Import(old, read);
            return read;
        });
        return state!;
    }

    ResourceState Settle(ResourceState imported, ResourceState goal)
    {
        var settled = goal with { Id = imported.Id, Outputs = imported.Outputs };
        session.Ledger.Add(imported, settled);
        return settled;
    }
}
