using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Shapes;

/// <summary>A resource itself. Programs give one where they mean its ID; Check puts the ID in its place.</summary>
sealed class ReferenceShape(string kind) : Shape
{
    /// <summary>The kind of resource.</summary>
    public string Kind => kind;

    public override MapValue Schema => MapValue.Of(("$ref", $"#/resources/mixpeek:index:{kind}"));

    protected override void CheckKnown(PropertyValue value, PropertyPath path, Failures failures)
    {
        if (value is not ReferenceValue)
            failures.Add(path, $"a {kind} resource was expected, not {Kinds.Of(value)}; give an ID in the properties that take IDs");
        else if (value is ReferenceValue { Fields: var fields } && fields.Get("urn") is TextValue { Value: var urn } && !urn.Contains($"::mixpeek:index:{kind}::", StringComparison.Ordinal)
            && !urn.Contains($"$mixpeek:index:{kind}::", StringComparison.Ordinal))
            failures.Add(path, $"a {kind} resource was expected, not {urn}");
    }
}
