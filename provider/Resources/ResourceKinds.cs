namespace Pulumi.Mixpeek.Resources;

/// <summary>All kinds of resources. Each kind's own file declares itself here when the process starts, without reflection.</summary>
static class ResourceKinds
{
    static readonly SortedDictionary<string, ResourceKind> ByToken = new(StringComparer.Ordinal);

    public static IReadOnlyCollection<ResourceKind> All => ByToken.Values;

    public static void Declare(ResourceKind kind) => ByToken.Add(kind.Token, kind);

    public static ResourceKind? Find(string token) => ByToken.GetValueOrDefault(token);

    /// <summary>The kind that a URN's last type names.</summary>
    public static ResourceKind? OfUrn(string urn) =>
        urn.Split("::") is [_, _, var types, ..] ? Find(types[(types.LastIndexOf('$') + 1)..]) : null;
}
