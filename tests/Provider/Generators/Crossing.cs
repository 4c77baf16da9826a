using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Tests.Generators;

/// <summary>A value between two others: each part is the one's or the other's. What comes out is near both, as an edit is.</summary>
sealed class Crossing(Random random)
{
    public MapValue Of(MapValue one, MapValue other) => MapValue.From(
        from key in one.Keys.Union(other.Keys)
        let value = Of(one.Get(key), other.Get(key))
        where value is not null
        select KeyValuePair.Create(key, value));

    PropertyValue? Of(PropertyValue? one, PropertyValue? other) => (one, other) switch
    {
        _ when random.Next(4) == 0 => one,
        (MapValue mine, MapValue theirs) => Of(mine, theirs),
        (ListValue mine, ListValue theirs) => ListValue.From(mine.Zip(theirs, Of).OfType<PropertyValue>().Concat(theirs.Skip(mine.Count))),
        _ when random.Next(3) == 0 => other,
        _ => one,
    };
}
