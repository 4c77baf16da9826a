using Pulumi.Mixpeek.Functions;
using Pulumi.Mixpeek.Shapes;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Schema;

/// <summary>The schema of a function: its arguments, and its result.</summary>
static class FunctionSchema
{
    public static MapValue Of(Function function) => MapValue.Of(
        ("description", function.Description),
        ("inputs", Object(function.Inputs)),
        ("outputs", Object(function.Outputs)));

    static MapValue Object(IReadOnlyList<Property> properties) => MapValue.Of(
        ("type", "object"),
        ("properties", ObjectSchema.Properties(properties)),
        ("required", ObjectSchema.Names(properties.Where(property => property.Is(Traits.Required)))));
}
