using System.Text.RegularExpressions;
using Mixpeek.Local.Models;
using Mixpeek.Local.Protocol;
using Mixpeek.Local.Store;
using Pulumi.Mixpeek.Values;

namespace Mixpeek.Local.Lists;

/// <summary>
/// Filters as Mixpeek's lists take them: <c>{AND | OR | NOT: [condition, …]}</c>, conditions of field, operator and value, and the short
/// form <c>{field: value}</c>.
/// </summary>
static class Filter
{
    static readonly TimeSpan RegexLimit = TimeSpan.FromSeconds(1);

    /// <summary>Whether a document passes.</summary>
    /// <exception cref="Refusal">An operator is unknown.</exception>
    public static bool Matches(MapValue document, MapValue filter, bool caseSensitive)
    {
        var exact = filter.Flag("case_sensitive") || caseSensitive;
        if (filter.Text("field") is { } field && filter.ContainsKey("value"))
            return Holds(ValueAt(document, field), filter.Text("operator") ?? "eq", filter["value"], exact);
        return filter.All(entry => entry.Key switch
        {
            "AND" => Parts(entry.Value).All(part => Matches(document, part, exact)),
            "OR" => Parts(entry.Value) is var parts && (parts.Count == 0 || parts.Any(part => Matches(document, part, exact))),
            "NOT" => !Parts(entry.Value).Any(part => Matches(document, part, exact)),
            "case_sensitive" => true,
            _ => Holds(ValueAt(document, entry.Key), "eq", entry.Value, exact),
        });
    }

    /// <summary>The value at a dotted path; null where there is none.</summary>
    public static PropertyValue? ValueAt(PropertyValue? value, string path)
    {
        foreach (var step in path.Split('.'))
            value = value switch
            {
                MapValue map => map.Get(step),
                // A path into a list stands for all its elements: taxonomy_applications.taxonomy_id.
                ListValue list => ListValue.From(list.OfType<MapValue>().Select(item => item.Get(step)).OfType<PropertyValue>()),
                _ => null,
            };
        return value;
    }

    static List<MapValue> Parts(PropertyValue value) => [.. (value as ListValue ?? []).OfType<MapValue>()];

    static bool Holds(PropertyValue? actual, string operation, PropertyValue expected, bool exact) => operation switch
    {
        "eq" => Equal(actual, expected, exact),
        "ne" => !Equal(actual, expected, exact),
        "in" => (expected as ListValue ?? []).Any(value => Equal(actual, value, exact)),
        "nin" => !(expected as ListValue ?? []).Any(value => Equal(actual, value, exact)),
        "gt" => Sorting.Order.Compare(actual, expected) > 0,
        "gte" => Sorting.Order.Compare(actual, expected) >= 0,
        "lt" => Sorting.Order.Compare(actual, expected) < 0,
        "lte" => Sorting.Order.Compare(actual, expected) <= 0,
        "contains" or "text" => TextOf(actual).Contains(TextOf(expected), Comparison(exact)),
        "starts_with" => TextOf(actual).StartsWith(TextOf(expected), Comparison(exact)),
        "ends_with" => TextOf(actual).EndsWith(TextOf(expected), Comparison(exact)),
        "regex" => IsMatch(TextOf(actual), TextOf(expected), exact ? RegexOptions.None : RegexOptions.IgnoreCase),
        "exists" => actual is not null == expected is not BoolValue { Value: false },
        "is_null" => actual is null or NullValue == expected is not BoolValue { Value: false },
        _ => throw Refusal.Invalid(new Issue(["body", "filters"], "enum", $"'{operation}' is no filter operator")),
    };

    static bool Equal(PropertyValue? actual, PropertyValue expected, bool exact) => (actual, expected) switch
    {
        (ListValue list, not ListValue) => list.Any(item => Equal(item, expected, exact)),
        (TextValue left, TextValue right) => string.Equals(left.Value, right.Value, Comparison(exact)),
        _ => (actual ?? PropertyValue.Null).Equals(expected),
    };

    static bool IsMatch(string text, string pattern, RegexOptions options)
    {
        try
        {
            return Regex.IsMatch(text, pattern, options, RegexLimit);
        }
        catch (Exception error) when (error is ArgumentException or RegexMatchTimeoutException)
        {
            throw Refusal.Invalid(new Issue(
                ["body", "filters"], "value_error", $"the pattern '{pattern}' cannot be used: {error.Message}"));
        }
    }

    static string TextOf(PropertyValue? value) => value is TextValue text ? text.Value : "";

    static StringComparison Comparison(bool exact) => exact ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
}
