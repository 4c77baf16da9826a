using Pulumi.Mixpeek.Stack.State;

namespace Pulumi.Mixpeek.Stack.Deployment;

/// <summary>What the parts of one deployment share.</summary>
/// <param name="IsPreview">Whether nothing may be changed.</param>
sealed record Session(
    DeploymentOptions Options,
    bool IsPreview,
    Ledger Ledger,
    StepRunner Steps,
    SerialObserver Observer,
    ProviderRegistry Providers)
{
    public Targets Targets { get; } = new(Options.Targets);

    /// <summary>What is to be replaced whatever Diff says.</summary>
    public Targets Replace { get; } = new(Options.Replace);

    /// <summary>The URN of the stack itself.</summary>
    public string StackUrn { get; } = Urns.Of(Options.Stack, Options.Project, null, Urns.StackType, $"{Options.Project}-{Options.Stack}");

    /// <summary>What the state has of a resource that the deployment has not dealt with yet.</summary>
    public ResourceState? FindOld(string urn) => Ledger.FindOld(urn);

    /// <summary>Tells the state that an operation begins, in the file too before it does; a preview has none.</summary>
    public async Task<PendingOperation?> BeginAsync(ResourceState resource, string operation)
    {
        if (IsPreview)
            return null;
        var begun = Ledger.Begin(resource, operation);
        await Ledger.SavedAsync();
        return begun;
    }
}
