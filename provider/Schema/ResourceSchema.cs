using Pulumi.Mixpeek.Resources;
using Pulumi.Mixpeek.Shapes;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Schema;

/// <summary>The schema of a resource: its outputs, its inputs, and what a list of it takes.</summary>
static class ResourceSchema
{
    public static MapValue Of(ResourceKind kind)
    {
        var inputs = kind.Properties.Where(property => property.IsInput).ToList();
        return MapValue.Of(
            ("description", kind.Description),
            ("properties", ObjectSchema.Properties(kind.Properties)),
            ("required", ObjectSchema.Names(kind.Properties.Where(kind.IsAlwaysThere))),
            ("inputProperties", ObjectSchema.Properties(inputs)),
            ("requiredInputs", ObjectSchema.Names(inputs.Where(property => property.Is(Traits.Required)))),
            ("listInputs", MapValue.Of(("type", "object"), ("properties", ObjectSchema.Properties(ListInputs.Of(kind))))));
    }
}
