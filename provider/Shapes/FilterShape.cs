using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Shapes;

/// <summary>
/// A filter: conditions under AND, OR and NOT, or field names with values, in the API's own keys. Mixpeek answers with each default
/// spelled out at every level; those say nothing.
/// </summary>
sealed class FilterShape : VerbatimShape
{
    static readonly MapValue Defaults = MapValue.Of(("case_sensitive", false), ("operator", "eq"));

    public override MapValue Schema => MapValue.Of(("type", "object"), ("additionalProperties", base.Schema));

    protected override void CheckKnown(PropertyValue value, PropertyPath path, Failures failures)
    {
        if (value is not MapValue)
            failures.Add(path, $"an object was expected, not {Kinds.Of(value)}");
    }

    protected override PropertyValue? KnownFromApi(PropertyValue value) => WithoutDefaults(value);

    protected override PropertyValue? CanonicalKnown(PropertyValue value) =>
        WithoutDefaults(value.Plain()) is MapValue { Count: > 0 } filter ? filter : null;

    static PropertyValue WithoutDefaults(PropertyValue value) => value switch
    {
        MapValue map => map.Select((key, item) => item is NullValue || item.Equals(Defaults.Get(key)) ? null : WithoutDefaults(item)),
        ListValue list => ListValue.From(list.Select(WithoutDefaults)),
        _ => value,
    };
}
