using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Shapes;

/// <summary>Values of one shape by names that the user chooses; the names are never translated.</summary>
sealed class MapShape(Shape of) : Shape
{
    /// <summary>The shape of a value.</summary>
    public Shape Of => of;

    public override MapValue Schema => MapValue.Of(("type", "object"), ("additionalProperties", of.Schema));

    public override IEnumerable<ObjectShape> ObjectTypes => of.ObjectTypes;

    public override (PropertyPath Path, Shape Shape) Enter(PropertyPath path, string wireName) => (path.Key(wireName), of);

    protected override void CheckKnown(PropertyValue value, PropertyPath path, Failures failures)
    {
        if (value is not MapValue map)
            failures.Add(path, $"an object was expected, not {Kinds.Of(value)}");
        else
            foreach (var (key, item) in map)
                of.Check(item, path.Key(key), failures);
    }

    protected override PropertyValue? KnownToApi(PropertyValue value) =>
        value is MapValue map ? map.Select((_, item) => of.ToApi(item)) : base.KnownToApi(value);

    protected override PropertyValue? KnownFromApi(PropertyValue value) =>
        value is MapValue map ? map.Select((_, item) => of.FromApi(item)) : value;

    protected override PropertyValue? CanonicalKnown(PropertyValue value) => value switch
    {
        MapValue { Count: 0 } => null,
        MapValue map => map.Select((_, item) => of.Canonical(item)),
        _ => value,
    };

    protected override PropertyValue OverlayKnown(PropertyValue user, PropertyValue server) => (user, server) switch
    {
        (MapValue mine, MapValue theirs) => MapValue.From(
            mine.Keys.Where(theirs.ContainsKey).Concat(theirs.Keys.Where(key => !mine.ContainsKey(key)))
                .Select(key => KeyValuePair.Create(key, of.Overlay(mine.Get(key), theirs[key]) ?? theirs[key]))),
        _ => server,
    };

    protected override void DiffKnown(PropertyPath path, PropertyValue old, PropertyValue @new, Differences differences)
    {
        if (old is not MapValue before || @new is not MapValue after)
            differences.Updated(path);
        else
            foreach (var key in before.Keys.Union(after.Keys))
                of.Diff(path.Key(key), before.Get(key), after.Get(key), differences);
    }
}
