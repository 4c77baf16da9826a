using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Shapes;

/// <summary>A value of any form that is passed through as it is, keys untouched.</summary>
class VerbatimShape : Shape
{
    /// <summary>Anything: the type of a default value, say.</summary>
    public static readonly VerbatimShape Value = new();

    public override MapValue Schema => MapValue.Of(("$ref", "pulumi.json#/Any"));

    protected override void CheckKnown(PropertyValue value, PropertyPath path, Failures failures)
    {
        if (value is OpaqueValue or ReferenceValue)
            failures.Add(path, $"plain data was expected, not {Kinds.Of(value)}");
        foreach (var (at, item) in Children(value, path))
            CheckKnown(item.Unwrap(), at, failures);
    }

    protected override PropertyValue? CanonicalKnown(PropertyValue value) => WithoutNulls(value.Plain());

    protected override PropertyValue OverlayKnown(PropertyValue user, PropertyValue server) => Merge(user, server);

    protected override void DiffKnown(PropertyPath path, PropertyValue old, PropertyValue @new, Differences differences)
    {
        switch (old, @new)
        {
            case (MapValue before, MapValue after):
                foreach (var key in before.Keys.Union(after.Keys))
                    Diff(path.Key(key), before.Get(key), after.Get(key), differences);
                break;
            case (ListValue before, ListValue after):
                for (var i = 0; i < Math.Max(before.Count, after.Count); i++)
                    Diff(path.Index(i), i < before.Count ? before[i] : null, i < after.Count ? after[i] : null, differences);
                break;
            default:
                differences.Updated(path);
                break;
        }
    }

    /// <summary>The server's value, with the user's spelling and marks wherever the two agree.</summary>
    static PropertyValue Merge(PropertyValue user, PropertyValue server) => (user.Unwrap(), server) switch
    {
        (MapValue mine, MapValue theirs) => theirs.Select((key, value) => mine.Get(key) is { } own ? Merge(own, value) : value),
        (ListValue mine, ListValue theirs) when mine.Count == theirs.Count =>
            ListValue.From(theirs.Select((value, index) => Merge(mine[index], value))),
        var (mine, theirs) => mine.Plain().Equals(theirs) ? user : theirs,
    };

    /// <summary>Absent and null mean the same to Mixpeek, in an object. In a list a null is an element.</summary>
    static PropertyValue WithoutNulls(PropertyValue value) => value switch
    {
        MapValue map => map.Select((_, item) => item is NullValue ? null : WithoutNulls(item)),
        ListValue list => ListValue.From(list.Select(WithoutNulls)),
        _ => value,
    };

    static IEnumerable<(PropertyPath, PropertyValue)> Children(PropertyValue value, PropertyPath path) => value switch
    {
        MapValue map => map.Select(entry => (path.Key(entry.Key), entry.Value)),
        ListValue list => list.Select((item, index) => (path.Index(index), item)),
        _ => [],
    };
}
