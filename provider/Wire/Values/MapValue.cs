using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Pulumi.Mixpeek.Values;

/// <summary>An object: values by name, in the order in which they came. Order does not count in comparisons.</summary>
public sealed record MapValue : PropertyValue, IReadOnlyDictionary<string, PropertyValue>
{
    readonly KeyValuePair<string, PropertyValue>[] entries;
    Dictionary<string, int>? index;

    /// <summary>The object without properties.</summary>
    public static MapValue Empty { get; } = new([]);

    internal MapValue(KeyValuePair<string, PropertyValue>[] entries) => this.entries = entries;

    public int Count => entries.Length;

    public IEnumerable<string> Keys => entries.Select(entry => entry.Key);

    public IEnumerable<PropertyValue> Values => entries.Select(entry => entry.Value);

    public PropertyValue this[string key] => Get(key) ?? throw new KeyNotFoundException(key);

    /// <summary>A map of these entries; a name that comes twice has its last value, as in protobuf and JSON.</summary>
    public static MapValue From(IEnumerable<KeyValuePair<string, PropertyValue>> entries)
    {
        var map = new MapBuilder(entries.TryGetNonEnumeratedCount(out var count) ? count : 0);
        foreach (var (key, value) in entries)
            map.Set(key, value);
        return map.Build();
    }

    /// <summary>A map of these entries.</summary>
    public static MapValue Of(params ReadOnlySpan<(string Key, PropertyValue Value)> entries)
    {
        var map = new MapBuilder(entries.Length);
        foreach (var (key, value) in entries)
            map.Set(key, value);
        return map.Build();
    }

    /// <summary>The value of this name, or null where there is none.</summary>
    public PropertyValue? Get(string key) => MapIndex.Find(entries, ref index, key) is var place and >= 0 ? entries[place].Value : null;

    /// <summary>This map with one entry set.</summary>
    public MapValue With(string key, PropertyValue value)
    {
        var place = MapIndex.Find(entries, ref index, key);
        var changed = new KeyValuePair<string, PropertyValue>[place < 0 ? Count + 1 : Count];
        entries.CopyTo(changed, 0);
        changed[place < 0 ? Count : place] = new(key, value);
        return new(changed);
    }

    /// <summary>This map without one entry.</summary>
    public MapValue Without(string key) => ContainsKey(key) ? Select((name, value) => name == key ? null : value) : this;

    /// <summary>This map with each value replaced by what <paramref name="change"/> makes of it; null drops the entry.</summary>
    public MapValue Select(Func<string, PropertyValue, PropertyValue?> change)
    {
        var result = new MapBuilder(Count);
        foreach (var (key, value) in entries)
            if (change(key, value) is { } changed)
                result.Add(key, changed);
        return result.Build();
    }

    public bool ContainsKey(string key) => Get(key) is not null;

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out PropertyValue value) => (value = Get(key)) is not null;

    public IEnumerator<KeyValuePair<string, PropertyValue>> GetEnumerator() => ((IEnumerable<KeyValuePair<string, PropertyValue>>)entries).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public bool Equals(MapValue? other)
    {
        if (other is null || other.Count != Count)
            return false;
        foreach (var (key, value) in entries)
            if (!value.Equals(other.Get(key)))
                return false;
        return true;
    }

    public override int GetHashCode() => Count;

    public override string ToString() => $"{{{string.Join(", ", entries.Select(entry => $"{entry.Key}: {entry.Value}"))}}}";
}
