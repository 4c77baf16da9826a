using Pulumi.Mixpeek.Stack.State;

namespace Pulumi.Mixpeek.Stack.Deployment;

/// <summary>A provider that resources can be deployed with.</summary>
/// <param name="Client">Its calls; null in a preview in which its configuration is not known, and then nothing is asked of it (rule 2).</param>
/// <param name="State">Its own state: the configuration.</param>
sealed record Provider(ResourceState State, ProviderClient? Client, IPlugin Plugin)
{
    /// <summary>How its resources name it.</summary>
    public string Reference => ProviderReference.Of(State.Urn, State.Id);
}
