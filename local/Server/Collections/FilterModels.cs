using Mixpeek.Local.Models;
using Pulumi.Mixpeek.Values;

namespace Mixpeek.Local.Collections;

/// <summary>Logical filters, wherever a collection has some.</summary>
static class FilterModels
{
    static readonly Shape Condition = new Model(
        Field.Required("field", Types.Text),
        Field.Optional(
            "operator",
            Types.Choice(
                "eq", "ne", "gt", "lt", "gte", "lte", "in", "nin",
                "contains", "starts_with", "ends_with", "regex", "exists", "is_null", "text"),
            "eq"),
        Field.Required("value", Types.Any));

    static readonly Shape Parts = Types.List(Types.Either(Condition, Types.Later(() => Operator!))).OrNull();

    /// <summary>AND, OR and NOT over conditions and further filters; other keys are the short form <c>{field: value}</c>.</summary>
    public static readonly Shape Operator = new Model(
        Extra.Allow,
        Field.Optional("AND", Parts, PropertyValue.Null),
        Field.Optional("OR", Parts, PropertyValue.Null),
        Field.Optional("NOT", Parts, PropertyValue.Null),
        Field.Optional("case_sensitive", Types.Flag.OrNull(), false));

    /// <summary>The filters of a source.</summary>
    public static readonly Shape Source = new Model(Field.Nullable("filters", Operator));
}
