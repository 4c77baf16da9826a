using Pulumi.Mixpeek.Resources;
using Pulumi.Mixpeek.Shapes;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Lifecycle;

/// <summary>Whether what Mixpeek answers is what was asked for.</summary>
static class Agreement
{
    /// <summary>Whether a property came true.</summary>
    public static bool On(Property property, MapValue inputs, MapValue answer)
    {
        var wanted = inputs.Get(property.Name);
        return property.Same(wanted, property.Overlay(wanted, property.Shape.FromApi(answer.Get(property.WireName))));
    }

    /// <summary>The names of the properties in which an answer is another than was asked for.</summary>
    public static IReadOnlyList<string> Differences(ResourceKind kind, MapValue inputs, MapValue answer) =>
        [.. kind.Properties.Where(property => property.IsInput && property.IsSent && !On(property, inputs, answer)).Select(property => property.Name)];
}
