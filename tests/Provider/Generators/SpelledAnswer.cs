using Pulumi.Mixpeek.Resources;
using Pulumi.Mixpeek.Shapes;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Tests.Generators;

/// <summary>
/// An answer of Mixpeek's in other words: sets in another order, defaults and empty values left out or null, and what today's
/// specification does not have in it.
/// </summary>
sealed class SpelledAnswer(string kind, Random random)
{
    public MapValue Of(MapValue answer) => Older(Members(ResourceKinds.Find($"mixpeek:index:{kind}")!.Properties, answer));

    MapValue Members(IEnumerable<Property> properties, MapValue map)
    {
        foreach (var property in properties.Where(property => property.IsSent))
            if (map.Get(property.WireName) is { } value)
                map = Spell(property, value) is { } spelled ? map.With(property.WireName, spelled) : map.Without(property.WireName);
        return map.With("newer_than_the_specification", 1);
    }

    PropertyValue? Spell(Property property, PropertyValue value) => property.FromApi(value) is not null ? Inside(property.Shape, value)
        : random.Next(3) == 0 ? null
        : random.Next(2) == 0 ? PropertyValue.Null
        : value;

    PropertyValue Inside(Shape shape, PropertyValue value) => (shape, value) switch
    {
        (ObjectShape inner, MapValue map) => Members(inner.Properties, map),
        (SetShape set, ListValue list) => ListValue.From(Shuffled(list.Select(item => Inside(set.Of, item)))),
        (ListShape inner, ListValue list) => ListValue.From(list.Select(item => Inside(inner.Of, item))),
        (MapShape inner, MapValue map) => MapValue.From(Shuffled(map.Select((_, item) => Inside(inner.Of, item)))),
        (RecursiveShape recursive, _) => Inside(recursive.Of, value),
        (InputMappingsShape, MapValue map) =>
            ListValue.From(map.Select(entry => MapValue.Of(("input_key", entry.Key), ("path", entry.Value)))),
        _ => value,
    };

    /// <summary>Older answers spell a single bucket <c>bucket_id</c> (api-notes).</summary>
    static MapValue Older(MapValue answer) =>
        answer.Get("source") is MapValue source && source.Get("bucket_ids") is ListValue { Count: 1 } one
        ? answer.With("source", source.Without("bucket_ids").With("bucket_id", one[0]))
        : answer;

    T[] Shuffled<T>(IEnumerable<T> items)
    {
        var shuffled = items.ToArray();
        random.Shuffle(shuffled);
        return shuffled;
    }
}
