using Pulumi.Mixpeek.Stack.Display.Trees;
using Pulumi.Mixpeek.Stack.Events;
using Kind = Pulumi.Mixpeek.Protocol.PropertyDiff.Types.Kind;

namespace Pulumi.Mixpeek.Stack.Display;

/// <summary>The top-level properties that a step changes: <c>[diff: +description~name,source]</c>.</summary>
static class ChangedKeys
{
    /// <summary>The text, or an empty one where nothing changes.</summary>
    public static string Describe(Step step)
    {
        var marks = step.DetailedDiff.Count > 0 ? Detailed(step) : Compared(step);
        var groups = new[] { Mark.Add, Mark.Delete, Mark.Update }
            .Select(mark => (Mark: mark, Keys: marks.Where(one => one.Value == mark).Select(one => one.Key).ToList()))
            .Where(group => group.Keys.Count > 0)
            .Select(group => TreeWriter.Prefix(group.Mark).TrimEnd() + string.Join(',', group.Keys.Order(StringComparer.Ordinal)));
        return string.Concat(groups) is { Length: > 0 } text ? $"[diff: {text}]" : "";
    }

    /// <summary>A whole property that came or went is marked so; a change somewhere below is an update.</summary>
    static Dictionary<string, Mark> Detailed(Step step)
    {
        var marks = new Dictionary<string, Mark>(StringComparer.Ordinal);
        foreach (var (path, difference) in step.DetailedDiff)
        {
            var segments = PathSegments.Parse(path);
            var key = segments.Count == 0 ? path : segments[0].ToString()!;
            marks[key] = segments.Count > 1 || marks.ContainsKey(key) ? Mark.Update : ToMark(difference.Kind);
        }
        return marks;
    }

    static Dictionary<string, Mark> Compared(Step step)
    {
        // A resource that only comes, goes or is imported has no two sides to compare.
        if (step.Old is null || step.New is null || step.Op is StepOp.Import)
            return [];
        var (old, news) = (step.Old.Inputs, step.New.Inputs);
        return old.Keys.Union(news.Keys)
            .Where(key => !Equals(old.Get(key), news.Get(key)))
            .ToDictionary(key => key, key => (old.Get(key), news.Get(key)) switch
            {
                (null, _) => Mark.Add,
                (_, null) => Mark.Delete,
                _ => Mark.Update,
            });
    }

    static Mark ToMark(Kind kind) => kind switch
    {
        Kind.Add or Kind.AddReplace => Mark.Add,
        Kind.Delete or Kind.DeleteReplace => Mark.Delete,
        _ => Mark.Update,
    };
}
