using System.Collections.Concurrent;
using Pulumi.Mixpeek.Stack.Events;
using Pulumi.Mixpeek.Stack.Monitor;
using Pulumi.Mixpeek.Stack.State;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Deployment;

/// <summary>Resources that no provider manages: components, and the stack itself.</summary>
sealed class Components(Session session)
{
    readonly ConcurrentDictionary<string, MapValue> oldOutputs = new(StringComparer.Ordinal);

    public Registered Register(Registration registration, string urn)
    {
        var goal = new Goals(session).Of(registration, urn, OrNull(registration.Provider));
        var old = session.FindOld(urn) ?? goal.Aliases.Select(session.FindOld).FirstOrDefault(found => found is not null);
        var state = goal with { Outputs = old?.Outputs ?? MapValue.Empty, Unread = old?.Unread ?? MapValue.Empty };
        oldOutputs[urn] = state.Outputs;
        session.Steps.Tell(Describing.Step(Op(old, goal), old, state));
        if (old is null)
            session.Ledger.Add(null, state);
        else
            session.Ledger.Add(old, state);
        return new(urn, "", MapValue.Empty, IsStable: false);
    }

    public void SetOutputs(string urn, MapValue outputs)
    {
        if (session.Ledger.Find(urn) is not { Custom: false } component)
            throw new RegistrationException($"{urn} has no outputs to register: it is no component of this deployment", isShutdown: false);
        session.Ledger.Replace(component, component with { Outputs = outputs });
        if (component.Type == Urns.StackType)
            session.Observer.StackOutputs(oldOutputs[urn], outputs);
    }

    static StepOp Op(ResourceState? old, ResourceState goal) =>
        old is null ? StepOp.Create : old.Inputs.Equals(goal.Inputs) ? StepOp.Same : StepOp.Update;

    static string? OrNull(string text) => text.Length == 0 ? null : text;
}
