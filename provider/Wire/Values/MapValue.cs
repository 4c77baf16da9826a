using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Pulumi.Mixpeek.Values;

/// <summary>An object: values by name, in the order in which they came. Order does not count in comparisons.</summary>
public sealed record MapValue : PropertyValue, IReadOnlyDictionary<string, PropertyValue>
{
    readonly OrderedDictionary<string, PropertyValue> entries;

    /// <summary>The object without properties.</summary>
    public static MapValue Empty { get; } = new(new OrderedDictionary<string, PropertyValue>(StringComparer.Ordinal));

    MapValue(OrderedDictionary<string, PropertyValue> entries) => this.entries = entries;

    public int Count => entries.Count;

    public IEnumerable<string> Keys => entries.Keys;

    public IEnumerable<PropertyValue> Values => entries.Values;

    public PropertyValue this[string key] => entries[key];

    /// <summary>A map of these entries; a name that comes twice has its last value, as in protobuf and JSON.</summary>
    public static MapValue From(IEnumerable<KeyValuePair<string, PropertyValue>> entries)
    {
        var copy = new OrderedDictionary<string, PropertyValue>(StringComparer.Ordinal);
        foreach (var (key, value) in entries)
            copy[key] = value;
        return new(copy);
    }

    /// <summary>A map of these entries.</summary>
    public static MapValue Of(params ReadOnlySpan<(string Key, PropertyValue Value)> entries)
    {
        var copy = new OrderedDictionary<string, PropertyValue>(entries.Length, StringComparer.Ordinal);
        foreach (var (key, value) in entries)
            copy[key] = value;
        return new(copy);
    }

    /// <summary>The value of this name, or null where there is none.</summary>
    public PropertyValue? Get(string key) => entries.GetValueOrDefault(key);

    /// <summary>This map with one entry set.</summary>
    public MapValue With(string key, PropertyValue value) => From(entries.Append(new(key, value)));

    /// <summary>This map without one entry.</summary>
    public MapValue Without(string key) => entries.ContainsKey(key) ? From(entries.Where(entry => entry.Key != key)) : this;

    /// <summary>This map with each value replaced by what <paramref name="change"/> makes of it; null drops the entry.</summary>
    public MapValue Select(Func<string, PropertyValue, PropertyValue?> change)
    {
        var result = new OrderedDictionary<string, PropertyValue>(entries.Count, StringComparer.Ordinal);
        foreach (var (key, value) in entries)
            if (change(key, value) is { } changed)
                result[key] = changed;
        return new(result);
    }

    public bool ContainsKey(string key) => entries.ContainsKey(key);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out PropertyValue value) => entries.TryGetValue(key, out value);

    public IEnumerator<KeyValuePair<string, PropertyValue>> GetEnumerator() => entries.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public bool Equals(MapValue? other)
    {
        if (other is null || other.Count != Count)
            return false;
        foreach (var (key, value) in entries)
            if (!other.entries.TryGetValue(key, out var theirs) || !value.Equals(theirs))
                return false;
        return true;
    }

    public override int GetHashCode() => Count;

    public override string ToString() => $"{{{string.Join(", ", entries.Select(entry => $"{entry.Key}: {entry.Value}"))}}}";
}
