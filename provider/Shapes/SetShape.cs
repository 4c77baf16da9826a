using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Shapes;

/// <summary>
/// Values of one shape whose order means nothing to Mixpeek. Elements are matched by what tells them apart, so that one put in the
/// middle is one addition, and a new order is no change.
/// </summary>
/// <param name="of">The shape of an element.</param>
/// <param name="minItems">How many there must be.</param>
/// <param name="keys">The properties that tell two elements apart; none where the element itself does.</param>
sealed class SetShape(Shape of, int minItems = 0, params string[] keys) : ListShape(of, minItems)
{
    /// <summary>The properties that tell two elements apart; none where the element itself does.</summary>
    public IReadOnlyList<string> Keys => keys;

    /// <summary>
    /// Whether no two elements may be the same, or have the same keys. What Mixpeek would keep once, if at all, could never come back
    /// as it was written: each preview would show it again.
    /// </summary>
    public bool IsUnique { get; init; }

    protected override void CheckKnown(PropertyValue value, PropertyPath path, Failures failures)
    {
        base.CheckKnown(value, path, failures);
        if (IsUnique && value is ListValue list)
            CheckDoubles(list, path, failures);
    }

    protected override PropertyValue? CanonicalKnown(PropertyValue value) => base.CanonicalKnown(value) switch
    {
        ListValue list => ListValue.From(list.OrderBy(Json, StringComparer.Ordinal)),
        var other => other,
    };

    protected override PropertyValue OverlayKnown(PropertyValue user, PropertyValue server)
    {
        if (user is not ListValue mine || server is not ListValue theirs)
            return server;
        var (own, found) = (ByKey(mine), ByKey(theirs));
        var kept = own.Where(pair => found.ContainsKey(pair.Key)).Select(pair => (mine[pair.Value], theirs[found[pair.Key]]));
        var added = found.Where(pair => !own.ContainsKey(pair.Key)).Select(pair => theirs[pair.Value]);
        return ListValue.From([.. kept.Select(pair => Of.Overlay(pair.Item1, pair.Item2) ?? pair.Item2), .. added]);
    }

    protected override void DiffKnown(PropertyPath path, PropertyValue old, PropertyValue @new, Differences differences)
    {
        if (old is not ListValue before || @new is not ListValue after)
        {
            differences.Updated(path);
            return;
        }
        var (olds, news) = (ByKey(before), ByKey(after));
        foreach (var (key, index) in news)
            if (olds.TryGetValue(key, out var earlier))
                Of.Diff(path.Index(index), before[earlier], after[index], differences);
            else
                differences.Added(path.Index(index));
        foreach (var (key, index) in olds)
            if (!news.ContainsKey(key))
                differences.Deleted(path.Index(index));
    }

    void CheckDoubles(ListValue list, PropertyPath path, Failures failures)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < list.Count; i++)
            if (IsTold(list[i].Unwrap()) && KeyOf(list[i].Unwrap()) is var key && !seen.TryAdd(key, i))
                failures.Add(path.Index(i), keys.Length == 0
                    ? $"it is there already, as {path.Index(seen[key])}: keep one of the two"
                    : $"it has the {Shared(list, i, seen[key], failures)} of {path.Index(seen[key])}: keep one of the two");
    }

    /// <summary>What two elements have in common; a value that is secret in one of them is not shown.</summary>
    string Shared(ListValue list, int index, int other, Failures failures) =>
        list[index].Unwrap() is MapValue mine && list[other].Unwrap() is MapValue theirs
            ? string.Join(" and ", keys.Select(key => mine[key].HasSecret() || theirs[key].HasSecret() ? key : $"{key} {failures.Show(mine.TextOf(key)!)}"))
            : string.Join(" and ", keys);

    /// <summary>Whether all that tells an element apart is there and known.</summary>
    bool IsTold(PropertyValue element) => element is MapValue map && keys.Length > 0
        ? keys.All(key => map.Get(key)?.Unwrap() is TextValue)
        : element is TextValue;

    /// <summary>The index of each element by its key; equal keys are told apart by their number.</summary>
    OrderedDictionary<string, int> ByKey(ListValue list)
    {
        var result = new OrderedDictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < list.Count; i++)
        {
            var (key, number) = (KeyOf(list[i].Unwrap()), 0);
            while (!result.TryAdd(number == 0 ? key : $"{key}#{number}", i))
                number++;
        }
        return result;
    }

    static string Json(PropertyValue value) => JsonCodec.ToJson(value);

    string KeyOf(PropertyValue element) => element is MapValue map && keys.Length > 0
        ? string.Join('\n', keys.Select(key => map.Get(key) is { } value ? Json(value.Plain()) : ""))
        : Json(Of.Canonical(element) ?? PropertyValue.Null);
}
