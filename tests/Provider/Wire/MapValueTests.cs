using CsCheck;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Wire;

/// <summary>A map against the dictionary of .NET that keeps its order, in all sizes: few entries are walked through, many have an index.</summary>
public sealed class MapValueTests
{
    static readonly Gen<string> Name = Gen.Int[0, 24].Select(number => $"name{number}");
    static readonly Gen<(string Name, int Value)[]> Entries = Gen.Select(Name, Gen.Int[0, 99]).Array[0, 40];

    [Fact]
    public void What_was_set_last_is_there_where_it_was_set_first() => Entries.Sample(entries =>
        Assert.Equal(Pairs(Model(entries)), Pairs(Made(entries))));

    [Fact]
    public void An_entry_that_is_set_leaves_the_others_and_the_map_itself() => Gen.Select(Entries, Name).Sample((entries, name) =>
    {
        var (map, model) = (Made(entries), Model(entries));
        var changed = map.With(name, "set");
        Assert.Equal(Pairs(model), Pairs(map));
        model[name] = "set";
        Assert.Equal(Pairs(model), Pairs(changed));
    });

    [Fact]
    public void An_entry_that_is_taken_away_leaves_the_others_in_order() => Gen.Select(Entries, Name).Sample((entries, name) =>
    {
        var model = Model(entries);
        model.Remove(name);
        Assert.Equal(Pairs(model), Pairs(Made(entries).Without(name)));
    });

    [Fact]
    public void What_is_looked_for_is_found_or_not_there() => Gen.Select(Entries, Name).Sample((entries, name) =>
    {
        var (map, model) = (Made(entries), Model(entries));
        Assert.Equal(model.GetValueOrDefault(name), map.Get(name));
        Assert.Equal(model.ContainsKey(name), map.ContainsKey(name));
        Assert.Equal(model.TryGetValue(name, out var value), map.TryGetValue(name, out var same));
        Assert.Equal(value, same);
        if (value is not null)
            Assert.Equal(value, map[name]);
        else
            Assert.Contains(name, Assert.Throws<KeyNotFoundException>(() => map[name]).Message, StringComparison.Ordinal);
    });

    [Fact]
    public void Order_does_not_count_in_comparisons() => Entries.Sample(entries =>
    {
        var map = Made(entries);
        var turned = MapValue.From(map.Reverse());
        Assert.Equal(map, turned);
        Assert.Equal(map.GetHashCode(), turned.GetHashCode());
        Assert.NotEqual(map, map.With("another", "entry"));
        if (map.Count > 0)
            Assert.NotEqual(map, map.With(map.Keys.Last(), "another value"));
    });

    static MapValue Made(IEnumerable<(string Name, int Value)> entries) =>
        MapValue.From(entries.Select(entry => KeyValuePair.Create<string, PropertyValue>(entry.Name, entry.Value)));

    static OrderedDictionary<string, PropertyValue> Model(IEnumerable<(string Name, int Value)> entries)
    {
        var model = new OrderedDictionary<string, PropertyValue>();
        foreach (var (name, value) in entries)
            model[name] = value;
        return model;
    }

    static List<(string, PropertyValue)> Pairs(IEnumerable<KeyValuePair<string, PropertyValue>> map) => [.. map.Select(entry => (entry.Key, entry.Value))];
}
