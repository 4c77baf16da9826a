using System.Collections;

namespace Pulumi.Mixpeek.Stack.State;

/// <summary>Resources in their order in a state, found by URN and replaced or removed in the same time however many there are.</summary>
/// <remarks>Each is in it once, told apart by identity; a URN may have several: a replacement and predecessors that wait for their deletion.</remarks>
sealed class ResourceSequence : IReadOnlyCollection<ResourceState>
{
    readonly LinkedList<ResourceState> order = [];
    readonly Dictionary<ResourceState, LinkedListNode<ResourceState>> places = new(ReferenceEqualityComparer.Instance);
    readonly Dictionary<string, List<ResourceState>> byUrn = new(StringComparer.Ordinal);

    public ResourceSequence(IEnumerable<ResourceState> resources)
    {
        foreach (var resource in resources)
            Add(resource);
    }

    public int Count => order.Count;

    public void Add(ResourceState resource)
    {
        if (places.ContainsKey(resource))
            return;
        places.Add(resource, order.AddLast(resource));
        if (byUrn.TryGetValue(resource.Urn, out var namesakes))
            namesakes.Add(resource);
        else
            byUrn.Add(resource.Urn, [resource]);
    }

    /// <summary>Takes a resource out, if it is in.</summary>
    public void Remove(ResourceState resource)
    {
        if (!places.Remove(resource, out var place))
            return;
        order.Remove(place);
        var namesakes = byUrn[resource.Urn];
        namesakes.RemoveAt(Index(namesakes, resource));
        if (namesakes.Count == 0)
            byUrn.Remove(resource.Urn);
    }

    /// <summary>Puts a resource of the same URN in the place of another, if that is in.</summary>
    public void Replace(ResourceState old, ResourceState resource)
    {
        if (!places.Remove(old, out var place))
            return;
        place.Value = resource;
        places[resource] = place;
        var namesakes = byUrn[old.Urn];
        namesakes[Index(namesakes, old)] = resource;
    }

    /// <summary>Changes every resource where it stands.</summary>
    public void ReplaceAll(Func<ResourceState, ResourceState> change)
    {
        foreach (var old in order.ToArray())
            if (change(old) is var changed && !ReferenceEquals(changed, old))
                Replace(old, changed);
    }

    /// <summary>Those of a URN, in their order.</summary>
    public IReadOnlyList<ResourceState> Of(string urn) => byUrn.TryGetValue(urn, out var namesakes) ? namesakes : [];

    public IEnumerator<ResourceState> GetEnumerator() => order.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    static int Index(List<ResourceState> namesakes, ResourceState resource) => namesakes.FindIndex(other => ReferenceEquals(other, resource));
}
