using Pulumi.Mixpeek.Extractors;
using Pulumi.Mixpeek.Tree;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Resources;

/// <summary>What this process knows of the resources that another one is built on.</summary>
interface ISources
{
    /// <summary>The namespace of a resource, given by its URN or its ID; null where this process has not met it.</summary>
    PropertyValue? NamespaceOf(string urnOrId);

    /// <summary>The ID of a namespace given by name or ID, where this process has met it; otherwise what was given.</summary>
    PropertyValue NamespaceId(PropertyValue nameOrId);

    /// <summary>What a resource offers, and what a user calls it; null where this process has not met it.</summary>
    (string Label, Offer Offer)? Find(string urnOrId);

    /// <summary>
    /// The namespaces that a value can stand for: the one of this name or ID; for one that is not known yet, those of the program that
    /// do not exist yet. Empty where this process has not met it.
    /// </summary>
    IReadOnlyList<MetNamespace> Namespaces(PropertyValue? nameOrId);

    /// <summary>The extractor of this name and version; null where neither the catalogue nor Mixpeek has told of it.</summary>
    Extractor? Extractor(string name, string version);
}
