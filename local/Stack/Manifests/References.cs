namespace Pulumi.Mixpeek.Stack.Manifests;

/// <summary>A manifest's resources by their names, which is how it refers to them.</summary>
sealed class References(IEnumerable<ManifestEntry> entries)
{
    readonly Dictionary<(string Section, string? Namespace, string Name), ManifestEntry> byName = entries.ToDictionary(
        entry => (entry.Kind.Section, entry.Kind == ManifestKind.Namespace ? null : entry.Namespace, entry.Name));

    /// <summary>The resource of this name, or null where the manifest has none.</summary>
    /// <param name="in">The name of its namespace; not looked at for namespaces themselves.</param>
    public ManifestEntry? Find(ManifestKind kind, string? @in, string name) =>
        byName.GetValueOrDefault((kind.Section, kind == ManifestKind.Namespace ? null : @in, name));

    /// <summary>A reference in a program: the resource itself, or one of its outputs.</summary>
    public static string To(ManifestEntry entry, string output = "") => $"${{{entry.Key}{output}}}";
}
