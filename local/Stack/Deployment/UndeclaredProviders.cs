using Pulumi.Mixpeek.Stack.State;

namespace Pulumi.Mixpeek.Stack.Deployment;

/// <summary>Default providers for what no program declares yet.</summary>
sealed class UndeclaredProviders(Session session)
{
    readonly ProviderRegistrar registrar = new(session);

    /// <summary>The state's default provider as it is; a new one, from the stack's configuration, where there is none.</summary>
    public Task<Provider> GetAsync(string package)
    {
        var urn = Urns.Of(
            session.Options.Stack, session.Options.Project, null, Urns.ProviderPrefix + package, ProviderSettings.DefaultName(""));
        return (session.Ledger.Find(urn) ?? session.FindOld(urn)) is { } old
            ? session.Providers.GetAsync(ProviderReference.Of(urn, old.Id))
            : registrar.DefaultAsync(package, "");
    }
}
