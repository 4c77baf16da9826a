using Pulumi.Mixpeek.Resources;
using Pulumi.Mixpeek.Shapes;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Lifecycle;

/// <summary>Values that a resource never leaves again: an archived collection stays archived.</summary>
static class FinalValues
{
    /// <summary>Reports what would leave such a value. Where something else replaces the resource, the new one is free.</summary>
    public static void Check(ResourceKind kind, MapValue inputs, MapValue olds, Failures failures)
    {
        foreach (var property in kind.Properties.Where(property => property.Final is not null))
            if (Leaves(property, olds.Get(property.Name), inputs.Get(property.Name)) && !IsReplaced(kind, inputs, olds))
                failures.Add(PropertyPath.Root.Key(property.Name),
                    $"Mixpeek cannot undo `{Text(property.Final!)}`: keep that, or have the {kind.Word} made anew (`pulumi up --replace`); "
                    + "if it never came true, `pulumi refresh` says so in the state");
    }

    static bool IsReplaced(ResourceKind kind, MapValue inputs, MapValue olds) => kind.Properties
        .Any(property => property.Is(Traits.Fixed) && !property.Same(olds.Get(property.Name), inputs.Get(property.Name)));

    static bool Leaves(Property property, PropertyValue? old, PropertyValue? @new) =>
        property.Final!.Equals(old?.Unwrap()) && @new?.Unwrap() is not UnknownValue && !property.Same(old, @new);

    static string Text(PropertyValue value) => value is TextValue text ? text.Value : value.ToString();
}
