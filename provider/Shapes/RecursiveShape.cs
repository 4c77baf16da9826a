using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Shapes;

/// <summary>
/// A shape that stands inside itself. In the schema it is Any: the YAML host overflows its stack on a type that contains itself
/// (provider-rules, "Schema").
/// </summary>
sealed class RecursiveShape(Func<Shape> shape) : Shape
{
    /// <summary>The shape that this one stands for.</summary>
    public Shape Of => shape();

    public override MapValue Schema => VerbatimShape.Value.Schema;

    public override (PropertyPath Path, Shape Shape) Enter(PropertyPath path, string wireName) => Of.Enter(path, wireName);

    protected override void CheckKnown(PropertyValue value, PropertyPath path, Failures failures) => Of.Check(value, path, failures);

    protected override PropertyValue? KnownToApi(PropertyValue value) => Of.ToApi(value);

    protected override PropertyValue? KnownFromApi(PropertyValue value) => Of.FromApi(value);

    protected override PropertyValue? CanonicalKnown(PropertyValue value) => Of.Canonical(value);

    protected override PropertyValue OverlayKnown(PropertyValue user, PropertyValue server) => Of.Overlay(user, server) ?? server;

    protected override void DiffKnown(PropertyPath path, PropertyValue old, PropertyValue @new, Differences differences) =>
        Of.Diff(path, old, @new, differences);
}
