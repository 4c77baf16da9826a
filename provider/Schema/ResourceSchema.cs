using Pulumi.Mixpeek.Resources;
using Pulumi.Mixpeek.Shapes;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Schema;

/// <summary>The schema of a resource: its outputs, and its inputs.</summary>
static class ResourceSchema
{
    public static MapValue Of(ResourceKind kind)
    {
        var inputs = kind.Properties.Where(property => property.IsInput).ToList();
        return MapValue.Of(
            ("description", kind.Description),
            ("properties", ObjectSchema.Properties(kind.Properties)),
            ("required", ObjectSchema.Names(kind.Properties.Where(property => IsAlwaysThere(kind, property)))),
            ("inputProperties", ObjectSchema.Properties(inputs)),
            ("requiredInputs", ObjectSchema.Names(inputs.Where(property => property.Is(Traits.Required)))));
    }

    /// <summary>Outputs that every resource of the kind has, so that programs need not ask whether they are there.</summary>
    static bool IsAlwaysThere(ResourceKind kind, Property property) =>
        property.Is(Traits.Required) || property.Name == kind.IdProperty || property.Name == kind.NameProperty || property.Name == "namespace";
}
