using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Shapes;

/// <summary>Values of one shape, in an order that counts.</summary>
class ListShape(Shape of, int minItems = 0) : Shape
{
    public override MapValue Schema => MapValue.Of(("type", "array"), ("items", Of.Schema));

    public override IEnumerable<ObjectShape> ObjectTypes => Of.ObjectTypes;

    /// <summary>The shape of an element.</summary>
    public Shape Of => of;

    public int MinItems => minItems;

    public override (PropertyPath Path, Shape Shape) Enter(PropertyPath path, string wireName) =>
        int.TryParse(wireName, out var index) ? (path.Index(index), of) : base.Enter(path, wireName);

    protected override void CheckKnown(PropertyValue value, PropertyPath path, Failures failures)
    {
        if (value is not ListValue list)
            failures.Add(path, $"a list was expected, not {Kinds.Of(value)}");
        else if (list.Count < minItems)
            failures.Add(path, $"it needs at least {minItems} {(minItems == 1 ? "element" : "elements")}");
        else
            for (var i = 0; i < list.Count; i++)
                of.Check(list[i], path.Index(i), failures);
    }

    protected override PropertyValue? KnownToApi(PropertyValue value) => Each(value, of.ToApi);

    protected override PropertyValue? KnownFromApi(PropertyValue value) => Each(value, of.FromApi);

    protected override PropertyValue? CanonicalKnown(PropertyValue value) =>
        value is ListValue { Count: 0 } ? null : Each(value, of.Canonical);

    protected override PropertyValue OverlayKnown(PropertyValue user, PropertyValue server) => (user, server) switch
    {
        (ListValue mine, ListValue theirs) when mine.Count == theirs.Count =>
            ListValue.From(theirs.Select((item, index) => of.Overlay(mine[index], item) ?? item)),
        _ => server,
    };

    protected override void DiffKnown(PropertyPath path, PropertyValue old, PropertyValue @new, Differences differences)
    {
        if (old is not ListValue before || @new is not ListValue after)
            differences.Updated(path);
        else
            for (var i = 0; i < Math.Max(before.Count, after.Count); i++)
                of.Diff(path.Index(i), i < before.Count ? before[i] : null, i < after.Count ? after[i] : null, differences);
    }

    static PropertyValue Each(PropertyValue value, Func<PropertyValue, PropertyValue?> change) =>
        value is ListValue list ? ListValue.From(list.Select(item => change(item) ?? PropertyValue.Null)) : value;
}
