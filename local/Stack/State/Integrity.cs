namespace Pulumi.Mixpeek.Stack.State;

/// <summary>What a state must hold to be worked with: each resource after what it depends on, and none twice.</summary>
static class Integrity
{
    /// <exception cref="StateException">A rule is broken; the message names the resource.</exception>
    public static void Check(Snapshot snapshot)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var live = new HashSet<string>(StringComparer.Ordinal);
        foreach (var resource in snapshot.Resources)
        {
            CheckUrn(resource);
            CheckReferences(resource, seen);
            seen.Add(resource.Urn);
            if (!resource.Delete && !resource.PendingReplacement && !live.Add(resource.Urn))
                throw new StateException($"{resource.Urn} is in it twice");
        }
    }

    static void CheckUrn(ResourceState resource)
    {
        if (!Urns.IsValid(resource.Urn))
            throw new StateException($"'{resource.Urn}' is not a URN");
        if (Urns.Type(resource.Urn) != resource.Type)
            throw new StateException($"{resource.Urn} has the type {resource.Type}, which is not its URN's");
        if (resource.Custom && resource.Id.Length == 0 && !resource.External && !resource.PendingReplacement)
            throw new StateException($"{resource.Urn} has no ID");
    }

    static void CheckReferences(ResourceState resource, HashSet<string> seen)
    {
        foreach (var (urn, role) in References.Of(resource))
            if (!seen.Contains(urn))
                throw new StateException($"{resource.Urn} names {urn} as {role}, which is not before it in the state");
    }
}
