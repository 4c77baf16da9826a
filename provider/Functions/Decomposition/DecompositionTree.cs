namespace Pulumi.Mixpeek.Functions.Decomposition;

/// <summary>
/// The buckets and collections of a namespace, and how the data goes through them: tier by tier, and by name within a tier, so that
/// the same tree reads the same at any time.
/// </summary>
sealed class DecompositionTree
{
    readonly Dictionary<string, TreeNode> byId;
    readonly Dictionary<string, int> tiers = new(StringComparer.Ordinal);

    DecompositionTree(IEnumerable<TreeNode> nodes)
    {
        byId = nodes.DistinctBy(node => node.Id, StringComparer.Ordinal).ToDictionary(node => node.Id, StringComparer.Ordinal);
        Nodes = [.. byId.Values.Select(node => node with { Tier = TierOf(node) })
            .OrderBy(node => node.Tier).ThenBy(node => node.Name, StringComparer.Ordinal).ThenBy(node => node.Id, StringComparer.Ordinal)];
        Edges = [.. EdgesOf(Nodes)];
    }

    public IReadOnlyList<TreeNode> Nodes { get; }

    public IReadOnlyList<TreeEdge> Edges { get; }

    /// <summary>The tree of these nodes; what a collection names as its source and is not among them is missing.</summary>
    public static DecompositionTree Of(IReadOnlyCollection<TreeNode> nodes, string @namespace)
    {
        var known = nodes.Select(node => node.Id).ToHashSet(StringComparer.Ordinal);
        var missing = nodes.SelectMany(SourceOf.In).Where(source => known.Add(source.Id))
            .Select(source => new TreeNode(source.Kind, source.Id, source.Namespace ?? @namespace));
        return new([.. nodes, .. missing]);
    }

    /// <summary>
    /// One more than its highest source's. What is being counted already counts as the first: no answer sends this round in circles.
    /// </summary>
    int TierOf(TreeNode node)
    {
        if (node.IsBucket)
            return 0;
        if (tiers.TryGetValue(node.Id, out var counted))
            return counted;
        tiers[node.Id] = 1;
        return tiers[node.Id] = 1 + SourceOf.In(node).Select(source => TierOf(byId[source.Id])).DefaultIfEmpty(0).Max();
    }

    static IEnumerable<TreeEdge> EdgesOf(IReadOnlyList<TreeNode> nodes)
    {
        var users = nodes.SelectMany(node => SourceOf.In(node).Select(source => (source.Id, User: node)))
            .ToLookup(edge => edge.Id, edge => edge.User, StringComparer.Ordinal);
        return nodes.SelectMany(source => users[source.Id].Select(user => new TreeEdge(source, user)));
    }
}
