namespace Pulumi.Mixpeek.Stack.State;

/// <summary>
/// What became of resources that changed where they stand because of another one. Who was at work on such a resource knows it as it was: a
/// refresh reads all at once, and the first that is gone is taken out of what the others say of it.
/// </summary>
sealed class Successors
{
    readonly Dictionary<ResourceState, (ResourceState Now, Func<ResourceState, ResourceState> Change)> changed = new(ReferenceEqualityComparer.Instance);

    /// <summary>Remembers a change.</summary>
    public void Note(ResourceState old, ResourceState now, Func<ResourceState, ResourceState> change) => changed.Add(old, (now, change));

    /// <summary>The resource as it is now.</summary>
    public ResourceState Of(ResourceState old)
    {
        while (changed.TryGetValue(old, out var next))
            old = next.Now;
        return old;
    }

    /// <summary>What was made of a resource, with the changes that this had meanwhile.</summary>
    public ResourceState Made(ResourceState old, ResourceState resource)
    {
        var changes = new List<Func<ResourceState, ResourceState>>();
        for (; changed.TryGetValue(old, out var next); old = next.Now)
            changes.Add(next.Change);
        var made = Changed(resource);
        if (!ReferenceEquals(made, resource) && !changed.ContainsKey(resource))
            Note(resource, made, Changed); // who made it knows it as he made it
        return made;

        ResourceState Changed(ResourceState what) => changes.Aggregate(what, (so, change) => change(so));
    }
}
