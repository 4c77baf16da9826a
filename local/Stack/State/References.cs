namespace Pulumi.Mixpeek.Stack.State;

/// <summary>What one resource's state says of others.</summary>
static class References
{
    /// <summary>The URNs that a resource names, each with the role in which it does.</summary>
    public static IEnumerable<(string Urn, string Role)> Of(ResourceState resource)
    {
        foreach (var urn in resource.Dependencies)
            yield return (urn, "a dependency");
        foreach (var urn in resource.PropertyDependencies.Values.SelectMany(urns => urns))
            yield return (urn, "a property's dependency");
        if (resource.Parent is { } parent)
            yield return (parent, "its parent");
        if (resource.Provider is { } provider)
            yield return (ProviderReference.Urn(provider), "its provider");
        if (resource.DeletedWith is { } deletedWith)
            yield return (deletedWith, "what it is deleted with");
    }

    /// <summary>The URNs that a resource names.</summary>
    public static HashSet<string> Urns(ResourceState resource) => [.. Of(resource).Select(reference => reference.Urn)];

    static bool Names(ResourceState resource, string urn) => Of(resource).Any(reference => reference.Urn == urn);

    /// <summary>The resource without what it says of one that is gone.</summary>
    public static ResourceState Without(ResourceState resource, string gone) => !Names(resource, gone) ? resource : resource with
    {
        Dependencies = [.. resource.Dependencies.Where(urn => urn != gone)],
        PropertyDependencies = resource.PropertyDependencies.ToDictionary(
            property => property.Key, property => (IReadOnlyList<string>)[.. property.Value.Where(urn => urn != gone)], StringComparer.Ordinal),
        Parent = resource.Parent == gone ? null : resource.Parent,
        DeletedWith = resource.DeletedWith == gone ? null : resource.DeletedWith,
    };

    /// <summary>The resource with another one's new URN in place of its old one.</summary>
    public static ResourceState Renamed(ResourceState resource, string from, string to)
    {
        if (!Names(resource, from))
            return resource;
        string Now(string urn) => urn == from ? to : urn;
        return resource with
        {
            Dependencies = [.. resource.Dependencies.Select(Now)],
            PropertyDependencies = resource.PropertyDependencies.ToDictionary(
                property => property.Key, property => (IReadOnlyList<string>)[.. property.Value.Select(Now)], StringComparer.Ordinal),
            Parent = resource.Parent is { } parent ? Now(parent) : null,
            Provider = resource.Provider is { } provider
                ? ProviderReference.Of(Now(ProviderReference.Urn(provider)), ProviderReference.Id(provider))
                : null,
            DeletedWith = resource.DeletedWith is { } deletedWith ? Now(deletedWith) : null,
        };
    }
}
