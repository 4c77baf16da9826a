using Mixpeek.Local.Store;
using Pulumi.Mixpeek.Values;

namespace Mixpeek.Local.Lists;

/// <summary>The order of a list.</summary>
static class Sorting
{
    /// <summary>Sorted by <c>{field, direction}</c>, <c>asc</c> (the default) or <c>desc</c>; without it in order of creation.</summary>
    public static IEnumerable<MapValue> Apply(IEnumerable<MapValue> documents, MapValue? sort)
    {
        if (sort?.Text("field") is not { } field)
            return documents;
        return sort.Text("direction") == "desc"
            ? documents.OrderByDescending(document => Filter.ValueAt(document, field), Order)
            : documents.OrderBy(document => Filter.ValueAt(document, field), Order);
    }

    /// <summary>Numbers before texts, each in their own order; what has no order stands first.</summary>
    public static readonly IComparer<PropertyValue?> Order = Comparer<PropertyValue?>.Create((left, right) => (left, right) switch
    {
        (NumberValue a, NumberValue b) => a.Value.CompareTo(b.Value),
        (TextValue a, TextValue b) => string.CompareOrdinal(a.Value, b.Value),
        _ => Rank(left).CompareTo(Rank(right)),
    });

    static int Rank(PropertyValue? value) => value switch { NumberValue => 1, TextValue => 2, _ => 0 };
}
