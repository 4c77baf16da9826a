using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Resources;

/// <summary>What this process knows of the resources that another one is built on.</summary>
interface ISources
{
    /// <summary>The namespace of a resource, given by its URN or its ID; null where this process has not met it.</summary>
    PropertyValue? NamespaceOf(string urnOrId);

    /// <summary>The ID of a namespace given by name or ID, where this process has met it; otherwise what was given.</summary>
    PropertyValue NamespaceId(PropertyValue nameOrId);
}
