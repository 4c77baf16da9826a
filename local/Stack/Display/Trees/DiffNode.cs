namespace Pulumi.Mixpeek.Stack.Display.Trees;

/// <summary>A place in a detailed diff: either the end of a path, with what happened there, or the way to such.</summary>
sealed class DiffNode
{
    readonly Dictionary<object, DiffNode> children = [];

    /// <summary>What happened here; null on the way.</summary>
    public PathChange? Change { get; private set; }

    /// <summary>The places below, by name or index.</summary>
    public IReadOnlyDictionary<object, DiffNode> Children => children;

    /// <summary>Whether the places below are a list's elements.</summary>
    public bool IsList => children.Count > 0 && children.Keys.All(key => key is int);

    /// <summary>The places below in the order in which they are shown.</summary>
    public IEnumerable<KeyValuePair<object, DiffNode>> Ordered => IsList
        ? children.OrderBy(child => (int)child.Key)
        : children.OrderBy(child => child.Key.ToString(), StringComparer.Ordinal);

    public void Add(IReadOnlyList<object> path, PathChange change)
    {
        var node = this;
        foreach (var segment in path)
        {
            if (!node.children.TryGetValue(segment, out var child))
                node.children[segment] = child = new();
            node = child;
        }
        node.Change = change;
    }
}
