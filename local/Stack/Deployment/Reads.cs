using Pulumi.Mixpeek.Stack.Events;
using Pulumi.Mixpeek.Stack.Monitor;
using Pulumi.Mixpeek.Stack.State;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Deployment;

/// <summary>Resources that the program only reads. The state has them as external: they are never changed or deleted.</summary>
sealed class Reads(Session session)
{
    public async Task<Registered> ReadAsync(ReadRegistration registration, string urn, Provider provider)
    {
        if (registration.Id is not TextValue { Value: { Length: > 0 } id } || provider.Client is not { } client)
            return new(urn, "", MapValue.Empty, IsStable: false, IsUnknown: true);
        var old = session.FindOld(urn);
        var goal = new ResourceState
        {
            Urn = urn, Type = registration.Type, Custom = true, External = true, Id = id,
            Inputs = registration.State,
            Parent = registration.Parent.Length == 0 ? null : registration.Parent,
            Dependencies = registration.Dependencies,
            Provider = provider.Reference,
            AdditionalSecretOutputs = registration.AdditionalSecretOutputs,
        };
        var read = await session.Steps.RunAsync(Describing.Step(StepOp.Read, old, goal), async () =>
        {
            var answer = await client.ReadAsync(urn, id, goal.Inputs, goal.Inputs, 0)
                ?? throw new ProviderException($"resource '{id}' does not exist");
            var state = goal with { Id = answer.Id, Outputs = Deployer.Secret(goal, answer.Outputs) };
            session.Ledger.Add(old, state);
            return state;
        });
        return new(urn, read!.Id, read.Outputs, IsStable: true);
    }
}
