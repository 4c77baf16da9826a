using Pulumi.Mixpeek.Stack.Monitor;
using Pulumi.Mixpeek.Stack.State;

namespace Pulumi.Mixpeek.Stack.Deployment;

/// <summary>What the program wants of a resource, as the state that it is to have.</summary>
sealed class Goals(Session session)
{
    public ResourceState Of(Registration registration, string urn, string? provider)
    {
        var parent = registration.Parent.Length == 0 ? null : session.Ledger.Find(registration.Parent);
        return new()
        {
            Urn = urn,
            Type = registration.Type,
            Custom = registration.Custom,
            Inputs = registration.Inputs,
            Parent = registration.Parent.Length == 0 ? null : registration.Parent,
            // Both are inherited where the program leaves them open.
            Protect = registration.Protect ?? parent?.Protect ?? false,
            RetainOnDelete = registration.RetainOnDelete ?? parent?.RetainOnDelete ?? false,
            Dependencies = registration.Dependencies,
            PropertyDependencies = registration.PropertyDependencies,
            Provider = provider,
            AdditionalSecretOutputs = registration.AdditionalSecretOutputs,
            Aliases = [.. new AliasUrns(session).Of(registration)],
            CustomTimeouts = registration.CustomTimeouts,
            DeletedWith = registration.DeletedWith.Length == 0 ? null : registration.DeletedWith,
            ImportId = registration.ImportId.Length == 0 ? null : registration.ImportId,
            IgnoreChanges = registration.IgnoreChanges,
            ReplaceOnChanges = registration.ReplaceOnChanges,
        };
    }
}
