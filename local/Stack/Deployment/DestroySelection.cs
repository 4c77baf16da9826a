using Pulumi.Mixpeek.Stack.State;

namespace Pulumi.Mixpeek.Stack.Deployment;

/// <summary>What a destroy deletes: everything, or the targets.</summary>
sealed class DestroySelection(Session session)
{
    /// <exception cref="ProviderException">Something else depends on a target.</exception>
    public IReadOnlyList<ResourceState> Of(IReadOnlyList<ResourceState> olds)
    {
        if (session.Targets.AreAll)
            return olds;
        var going = olds.Where(old => session.Targets.Match(old.Urn)).Select(old => old.Urn).ToHashSet();
        foreach (var old in olds.Where(old => !going.Contains(old.Urn)))
            if (References.Urns(old).FirstOrDefault(going.Contains) is { } needed)
            {
                if (!session.Options.TargetDependents)
                    throw new ProviderException($"{old.Urn} depends on {needed}, which would be deleted; name it as a target too, or all dependents");
                going.Add(old.Urn);
            }
        return [.. olds.Where(old => going.Contains(old.Urn))];
    }
}
