using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Shapes;

/// <summary>An object of known properties; a type of its own in the schema.</summary>
/// <param name="name">The type's name: <c>mixpeek:index:NAME</c>.</param>
class ObjectShape(string name, string description, params Property[] properties) : Shape
{
    public string Name => name;

    public string Description => description;

    public IReadOnlyList<Property> Properties => properties;

    public override MapValue Schema => MapValue.Of(("$ref", $"#/types/mixpeek:index:{name}"));

    public override IEnumerable<ObjectShape> ObjectTypes => properties.SelectMany(property => property.Shape.ObjectTypes).Prepend(this);

    public override (PropertyPath Path, Shape Shape) Enter(PropertyPath path, string wireName) =>
        Array.Find(properties, property => property.WireName == wireName) is { } part ? (path.Key(part.Name), part.Shape) : base.Enter(path, wireName);

    protected override void CheckKnown(PropertyValue value, PropertyPath path, Failures failures)
    {
        if (value is not MapValue map)
            failures.Add(path, $"an object was expected, not {Kinds.Of(value)}");
        else
        {
            foreach (var property in properties)
                property.Check(map.Get(property.Name), path.Key(property.Name), failures);
            Unlisted.Warn(name, properties, map, path, failures);
        }
    }

    protected override PropertyValue? KnownToApi(PropertyValue value) => value is not MapValue map ? base.KnownToApi(value) : MapValue.From(
        from property in properties
        where property.IsSent && map.ContainsKey(property.Name)
        let sent = property.Shape.ToApi(map[property.Name])
        where sent is not null
        select KeyValuePair.Create(property.WireName, sent));

    protected override PropertyValue? KnownFromApi(PropertyValue value) => value is not MapValue map ? value : MapValue.From(
        from property in properties
        where property.IsSent
        let read = property.FromApi(map.Get(property.WireName))
        where read is not null
        select KeyValuePair.Create(property.Name, read));

    protected override PropertyValue? CanonicalKnown(PropertyValue value)
    {
        if (value is not MapValue map)
            return value;
        var canonical = map.Select((key, item) => Find(key) is { } property ? property.Canonical(item) : null);
        return canonical.Count == 0 ? null : canonical;
    }

    protected override PropertyValue Imported(PropertyValue server) =>
        server is MapValue map ? map.Select((key, value) => Find(key)?.Is(Traits.Inferred) == true ? null : value) : server;

    protected override PropertyValue OverlayKnown(PropertyValue user, PropertyValue server)
    {
        if (user is not MapValue mine || server is not MapValue theirs)
            return server;
        var kept = mine.Select((key, value) => Find(key) is { } property ? property.Overlay(value, theirs.Get(key)) : null);
        var added = from property in properties
                    where !mine.ContainsKey(property.Name)
                    let value = property.Overlay(null, theirs.Get(property.Name))
                    where value is not null
                    select KeyValuePair.Create(property.Name, value);
        return MapValue.From(kept.Concat(added));
    }

    protected override void DiffKnown(PropertyPath path, PropertyValue old, PropertyValue @new, Differences differences)
    {
        if (old is not MapValue before || @new is not MapValue after)
            differences.Updated(path);
        else
            foreach (var property in properties)
                property.Diff(path.Key(property.Name), before.Get(property.Name), after.Get(property.Name), differences);
    }

    Property? Find(string name) => Array.Find(properties, property => property.Name == name);
}
