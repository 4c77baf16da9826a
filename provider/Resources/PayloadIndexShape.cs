using Pulumi.Mixpeek.Shapes;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Resources;

/// <summary>A payload index. Mixpeek repeats the index's type in its field schema, and takes it there; it says nothing new.</summary>
sealed class PayloadIndexShape(string name, string description, params Property[] properties) : ObjectShape(name, description, properties)
{
    protected override PropertyValue? KnownFromApi(PropertyValue value) => base.KnownFromApi(value) is MapValue index ? WithoutRepeatedType(index) : null;

    protected override PropertyValue? CanonicalKnown(PropertyValue value) =>
        base.CanonicalKnown(value is MapValue index ? WithoutRepeatedType(index) : value);

    protected override void DiffKnown(PropertyPath path, PropertyValue old, PropertyValue @new, Differences differences)
    {
        if (old is MapValue before && @new is MapValue after)
            base.DiffKnown(path, WithoutRepeatedType(before), WithoutRepeatedType(after), differences);
        else
            base.DiffKnown(path, old, @new, differences);
    }

    static MapValue WithoutRepeatedType(MapValue index) =>
        index.Get("fieldSchema")?.Unwrap() is MapValue schema && schema.Get("type") is { } type && type.Equals(index.Get("type")?.Unwrap())
            ? schema.Count == 1 ? index.Without("fieldSchema") : index.With("fieldSchema", schema.Without("type"))
            : index;
}
