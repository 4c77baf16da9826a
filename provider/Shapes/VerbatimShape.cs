using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Shapes;

/// <summary>A value of any form that is passed through as it is, keys untouched.</summary>
class VerbatimShape : Shape
{
    /// <summary>Anything: the type of a default value, say.</summary>
    public static readonly VerbatimShape Value = new();

    public override MapValue Schema => MapValue.Of(("$ref", "pulumi.json#/Any"));

    /// <summary>
    /// Nothing is wrong with a value of any form, but for numbers that JSON cannot hold. The other things that it cannot hold, assets and
    /// resources, are kept and not sent.
    /// </summary>
    protected override void CheckKnown(PropertyValue value, PropertyPath path, Failures failures)
    {
        switch (value)
        {
            case NumberValue { Value: var number } when !double.IsFinite(number):
                failures.Add(path, $"Mixpeek takes no such number: {failures.Show(number)}");
                break;
            case MapValue map:
                foreach (var (key, item) in map)
                    Value.Check(item, failures.IsHidden ? path : path.Key(key), failures);
                break;
            case ListValue list:
                for (var i = 0; i < list.Count; i++)
                    Value.Check(list[i], path.Index(i), failures);
                break;
        }
    }

    protected override PropertyValue? KnownToApi(PropertyValue value) => Sendable(value);

    protected override PropertyValue? CanonicalKnown(PropertyValue value) => Reduce(value.Plain());

    protected override PropertyValue OverlayKnown(PropertyValue user, PropertyValue server) => Merge(user, server);

    /// <summary>The parts are verbatim, whatever the whole is: an empty object in metadata is not the same as none.</summary>
    protected override void DiffKnown(PropertyPath path, PropertyValue old, PropertyValue @new, Differences differences)
    {
        switch (old, @new)
        {
            case (MapValue before, MapValue after):
                foreach (var key in before.Keys.Union(after.Keys))
                    Value.Diff(path.Key(key), before.Get(key), after.Get(key), differences);
                break;
            case (ListValue before, ListValue after):
                for (var i = 0; i < Math.Max(before.Count, after.Count); i++)
                    Value.Diff(path.Index(i), i < before.Count ? before[i] : null, i < after.Count ? after[i] : null, differences);
                break;
            default:
                differences.Updated(path);
                break;
        }
    }

    /// <summary>The server's value, with the user's spelling and marks wherever the two agree, and what Mixpeek cannot hold.</summary>
    static PropertyValue Merge(PropertyValue user, PropertyValue server) => (user.Unwrap(), server) switch
    {
        (MapValue mine, MapValue theirs) => MapValue.From(theirs
            .Select(entry => KeyValuePair.Create(entry.Key, mine.Get(entry.Key) is { } own ? Merge(own, entry.Value) : entry.Value))
            .Concat(mine.Where(entry => !theirs.ContainsKey(entry.Key) && Sendable(entry.Value) is null))),
        (ListValue mine, ListValue theirs) when mine.Count == theirs.Count =>
            ListValue.From(theirs.Select((value, index) => Merge(mine[index], value))),
        var (mine, theirs) => mine.Plain().Equals(theirs) ? user : theirs,
    };

    static PropertyValue? Sendable(PropertyValue value) => value switch
    {
        SecretValue secret => Sendable(secret.Value)?.AsSecret(),
        OutputValue { IsSecret: true, Value: { } known } => Sendable(known)?.AsSecret(),
        OutputValue { Value: { } known } => Sendable(known),
        OpaqueValue or ReferenceValue => null,
        MapValue map => map.Select((_, item) => Sendable(item)),
        ListValue list => ListValue.From(list.Select(Sendable).OfType<PropertyValue>()),
        var plain => plain,
    };

    /// <summary>Absent and null mean the same to Mixpeek, in an object; in a list a null is an element. An asset is its hash.</summary>
    static PropertyValue Reduce(PropertyValue value) => value switch
    {
        MapValue map => map.Select((_, item) => item is NullValue ? null : Reduce(item)),
        ListValue list => ListValue.From(list.Select(Reduce)),
        OpaqueValue opaque when opaque.Fields.Get("hash") is { } hash => new OpaqueValue(MapValue.Of((Signatures.Key, opaque.Signature), ("hash", hash))),
        _ => value,
    };
}
