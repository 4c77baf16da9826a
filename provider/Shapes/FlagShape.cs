using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Shapes;

/// <summary>True or false.</summary>
sealed class FlagShape : Shape
{
    public override MapValue Schema => MapValue.Of(("type", "boolean"));

    protected override void CheckKnown(PropertyValue value, PropertyPath path, Failures failures)
    {
        if (value is not BoolValue)
            failures.Add(path, $"true or false was expected, not {Kinds.Of(value)}");
    }
}
