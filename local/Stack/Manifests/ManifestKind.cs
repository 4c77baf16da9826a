namespace Pulumi.Mixpeek.Stack.Manifests;

/// <summary>A kind of resource that both have: a section of a manifest, a type of the provider.</summary>
/// <param name="Section">The manifest's section.</param>
/// <param name="Type">The provider's type.</param>
/// <param name="NameProperty">The property that has the name.</param>
sealed record ManifestKind(string Section, string Type, string NameProperty)
{
    public static readonly ManifestKind Namespace = new("namespaces", "mixpeek:index:Namespace", "namespaceName");

    public static readonly ManifestKind Bucket = new("buckets", "mixpeek:index:Bucket", "bucketName")
    {
        // A manifest's bucket has `schema` where the API has `bucket_schema`.
        Aliases = { ["schema"] = "bucketSchema" },
    };

    public static readonly ManifestKind Collection = new("collections", "mixpeek:index:Collection", "collectionName");

    /// <summary>In the order in which <c>import --all</c> names what it finds.</summary>
    public static readonly IReadOnlyList<ManifestKind> All = [Namespace, Bucket, Collection];

    /// <summary>Properties under a manifest's own names.</summary>
    public Dictionary<string, string> Aliases { get; } = new(StringComparer.Ordinal);
}
