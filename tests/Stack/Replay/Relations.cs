using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Tests.Replay;

/// <summary>Which resources of a state depend on which, at any distance: on these the order of calls is no accident.</summary>
sealed class Relations
{
    readonly HashSet<(string From, string To)> edges;

    Relations(IEnumerable<(string From, string To)> edges) => this.edges = [.. edges];

    /// <summary>Reads them from a state file; none where there is no file.</summary>
    public static Relations Read(string stateFile)
    {
        if (!File.Exists(stateFile))
            return new([]);
        var deployment = (MapValue)Bag.Json(File.ReadAllText(stateFile))["deployment"];
        return new((deployment.Get("resources") as ListValue ?? []).Cast<MapValue>().SelectMany(Edges));
    }

    public bool IsEmpty => edges.Count == 0;

    public Relations Union(Relations other) => new(edges.Concat(other.edges));

    public bool AreRelated(string one, string other) => Reaches(one, other) || Reaches(other, one);

    static IEnumerable<(string From, string To)> Edges(MapValue resource) =>
        (resource.Get("dependencies") as ListValue ?? [])
            .Append(resource.Get("parent") ?? "")
            .Append(resource.Get("deletedWith") ?? "")
            .OfType<TextValue>()
            .Where(needed => needed.Value.Length > 0)
            .Select(needed => (((TextValue)resource["urn"]).Value, needed.Value));

    bool Reaches(string from, string to) => Reachable(from, []).Contains(to);

    HashSet<string> Reachable(string from, HashSet<string> seen)
    {
        foreach (var (_, to) in edges.Where(edge => edge.From == from))
            if (seen.Add(to))
                Reachable(to, seen);
        return seen;
    }
}
