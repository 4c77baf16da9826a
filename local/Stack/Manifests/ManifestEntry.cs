using Pulumi.Mixpeek.Stack.Yaml.Syntax;

namespace Pulumi.Mixpeek.Stack.Manifests;

/// <summary>One resource of a manifest.</summary>
/// <param name="Place">Where it stands: <c>buckets[0]</c>.</param>
/// <param name="Name">Its name in Mixpeek.</param>
/// <param name="Namespace">The name of its namespace; null where it names none.</param>
/// <param name="Fields">All that stands there.</param>
sealed record ManifestEntry(ManifestKind Kind, string Place, string Name, string? Namespace, MappingNode Fields)
{
    /// <summary>What the program calls it.</summary>
    public string Key { get; init; } = "";
}
