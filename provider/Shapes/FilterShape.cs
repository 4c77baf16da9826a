using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Shapes;

/// <summary>
/// A filter: conditions under AND, OR and NOT, or field names with values, in the API's own keys. Mixpeek answers with each default
/// spelled out at every level; those say nothing.
/// </summary>
sealed class FilterShape : VerbatimShape
{
    static readonly MapValue Defaults = MapValue.Of(("case_sensitive", false), ("operator", "eq"));

    static readonly string[] Joins = ["AND", "OR", "NOT"], Needed = ["field", "value"];

    static readonly TextShape Operator = new(
        "eq", "ne", "gt", "lt", "gte", "lte", "in", "nin", "contains", "starts_with", "ends_with", "regex", "exists", "is_null", "text");

    /// <summary>The operators of conditions.</summary>
    public static IReadOnlyList<string> Operators => Operator.Words;

    static readonly ListShape Parts = new(new FilterShape());

    public override MapValue Schema => MapValue.Of(("type", "object"), ("additionalProperties", base.Schema));

    protected override void CheckKnown(PropertyValue value, PropertyPath path, Failures failures)
    {
        if (value is not MapValue filter)
        {
            failures.Add(path, $"an object was expected, not {Kinds.Of(value)}");
            return;
        }
        foreach (var (key, part) in filter)
            if (Joins.Contains(key))
                Parts.Check(part, path.Key(key), failures);
            else if (Joins.Contains(key, StringComparer.OrdinalIgnoreCase) && part.Unwrap() is ListValue)
                failures.Warn(path.Key(key), $"it is taken for a field of that name; AND, OR and NOT are written in capitals");
        if (IsCondition(filter))
            CheckCondition(filter, path, failures);
    }

    /// <summary>With one of these keys alone it may be the short form, about a field that is called so.</summary>
    static bool IsCondition(MapValue filter) => Needed.Append("operator").Count(filter.ContainsKey) > 1;

    static void CheckCondition(MapValue condition, PropertyPath path, Failures failures)
    {
        if (condition.Get("operator") is { } given)
            Operator.Check(given, path.Key("operator"), failures);
        foreach (var needed in Needed.Where(key => !condition.ContainsKey(key)))
            failures.Add(path, $"a condition has a field and a value, and this one has no `{needed}`");
    }

    protected override PropertyValue? KnownFromApi(PropertyValue value) => WithoutDefaults(value);

    protected override PropertyValue? CanonicalKnown(PropertyValue value) =>
        WithoutDefaults(value.Plain()) is MapValue { Count: > 0 } filter ? filter : null;

    protected override void DiffKnown(PropertyPath path, PropertyValue old, PropertyValue @new, Differences differences) =>
        Value.Diff(path, Canonical(old), Canonical(@new), differences);

    static PropertyValue WithoutDefaults(PropertyValue value) => value switch
    {
        MapValue map => map.Select((key, item) => item is NullValue || item.Equals(Defaults.Get(key)) ? null : WithoutDefaults(item)),
        ListValue list => ListValue.From(list.Select(WithoutDefaults)),
        _ => value,
    };
}
