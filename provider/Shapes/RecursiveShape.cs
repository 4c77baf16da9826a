using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Shapes;

/// <summary>
/// A shape that stands inside itself. In the schema it is Any: the YAML host overflows its stack on a type that contains itself
/// (provider-rules, "Schema").
/// </summary>
sealed class RecursiveShape(Func<Shape> shape) : Shape
{
    public override MapValue Schema => VerbatimShape.Value.Schema;

    public override (PropertyPath Path, Shape Shape) Enter(PropertyPath path, string wireName) => shape().Enter(path, wireName);

    protected override void CheckKnown(PropertyValue value, PropertyPath path, Failures failures) => shape().Check(value, path, failures);

    protected override PropertyValue? KnownToApi(PropertyValue value) => shape().ToApi(value);

    protected override PropertyValue? KnownFromApi(PropertyValue value) => shape().FromApi(value);

    protected override PropertyValue? CanonicalKnown(PropertyValue value) => shape().Canonical(value);

    protected override PropertyValue OverlayKnown(PropertyValue user, PropertyValue server) => shape().Overlay(user, server) ?? server;

    protected override void DiffKnown(PropertyPath path, PropertyValue old, PropertyValue @new, Differences differences) =>
        shape().Diff(path, old, @new, differences);
}
