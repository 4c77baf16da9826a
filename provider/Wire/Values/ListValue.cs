using System.Collections;
using System.Runtime.CompilerServices;

namespace Pulumi.Mixpeek.Values;

/// <summary>A list of values, in order.</summary>
[CollectionBuilder(typeof(ListValue), nameof(Create))]
public sealed record ListValue : PropertyValue, IReadOnlyList<PropertyValue>
{
    readonly PropertyValue[] items;

    /// <summary>The list without elements.</summary>
    public static ListValue Empty { get; } = new(Array.Empty<PropertyValue>());

    ListValue(PropertyValue[] items) => this.items = items;

    public int Count => items.Length;

    public PropertyValue this[int index] => items[index];

    /// <summary>A list of these values; collection expressions come here.</summary>
    public static ListValue Create(ReadOnlySpan<PropertyValue> values) => values.IsEmpty ? Empty : new(values.ToArray());

    /// <summary>A list of these values.</summary>
    public static ListValue From(IEnumerable<PropertyValue> values) => new(values.ToArray());

    public IEnumerator<PropertyValue> GetEnumerator() => ((IEnumerable<PropertyValue>)items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => items.GetEnumerator();

    public bool Equals(ListValue? other) => other is not null && items.AsSpan().SequenceEqual(other.items);

    public override int GetHashCode() => items.Length;

    public override string ToString() => $"[{string.Join(", ", (object[])items)}]";
}
