using Pulumi.Mixpeek.Protocol;
using Pulumi.Mixpeek.Values;
using Changes = Pulumi.Mixpeek.Protocol.DiffResponse.Types.DiffChanges;

namespace Pulumi.Mixpeek.Stack.Deployment;

/// <summary>What the engine makes of a provider's Diff.</summary>
static class Differing
{
    /// <summary>A provider that cannot tell leaves it to the inputs.</summary>
    public static Difference Settled(Difference difference, MapValue oldInputs, MapValue news) =>
        difference.Changes != Changes.DiffUnknown ? difference
        : difference with { Changes = oldInputs.Equals(news) ? Changes.DiffNone : Changes.DiffSome };

    /// <summary>What the program wants replaced: paths of the detailed diff, or properties, that one of its own paths covers.</summary>
    public static Difference ReplaceOn(Difference difference, IReadOnlyList<string> paths)
    {
        if (paths.Count == 0 || !difference.IsChange)
            return difference;
        var wanted = paths.Select(PathPattern.Parse).ToArray();
        bool Covered(string path) => wanted.Any(pattern => pattern.Covers(PathPattern.Parse(path)));
        var detailed = difference.Detailed.ToDictionary(entry => entry.Key, entry => Covered(entry.Key) ? Replacing(entry.Value) : entry.Value);
        var replaces = detailed.Where(entry => IsReplace(entry.Value)).Select(entry => PathPattern.Parse(entry.Key).Top)
            .Concat(difference.Diffs.Where(Covered));
        return difference with { Detailed = detailed, Replaces = [.. difference.Replaces.Union(replaces)] };
    }

    /// <summary>The paths seen from the other side: what was added is deleted.</summary>
    public static Difference Reversed(Difference difference) => difference with
    {
        Detailed = difference.Detailed.ToDictionary(entry => entry.Key, entry => Reversed(entry.Value)),
    };

    static bool IsReplace(PropertyDiff diff) =>
        diff.Kind is PropertyDiff.Types.Kind.AddReplace or PropertyDiff.Types.Kind.DeleteReplace or PropertyDiff.Types.Kind.UpdateReplace;

    static PropertyDiff Replacing(PropertyDiff diff) => new(diff)
    {
        Kind = diff.Kind switch
        {
            PropertyDiff.Types.Kind.Add => PropertyDiff.Types.Kind.AddReplace,
            PropertyDiff.Types.Kind.Delete => PropertyDiff.Types.Kind.DeleteReplace,
            PropertyDiff.Types.Kind.Update => PropertyDiff.Types.Kind.UpdateReplace,
            var kind => kind,
        },
    };

    static PropertyDiff Reversed(PropertyDiff diff) => new(diff)
    {
        Kind = diff.Kind switch
        {
            PropertyDiff.Types.Kind.Add => PropertyDiff.Types.Kind.Delete,
            PropertyDiff.Types.Kind.AddReplace => PropertyDiff.Types.Kind.DeleteReplace,
            PropertyDiff.Types.Kind.Delete => PropertyDiff.Types.Kind.Add,
            PropertyDiff.Types.Kind.DeleteReplace => PropertyDiff.Types.Kind.AddReplace,
            var kind => kind,
        },
    };
}
