using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Shapes;

/// <summary>How a value changed.</summary>
enum Change
{
    Added,
    Deleted,
    Updated,
}

/// <summary>Where two property bags differ, by path.</summary>
sealed class Differences
{
    readonly SortedDictionary<string, Change> changes = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, Change> All => changes;

    public void Added(PropertyPath path) => Record(path, Change.Added);

    public void Deleted(PropertyPath path) => Record(path, Change.Deleted);

    public void Updated(PropertyPath path) => Record(path, Change.Updated);

    /// <summary>An added element counts in the new list, a deleted one in the old: where the two meet, it is an update (provider-rules 11).</summary>
    void Record(PropertyPath path, Change change) =>
        changes[path.Text] = changes.TryGetValue(path.Text, out var earlier) && earlier != change ? Change.Updated : change;
}
