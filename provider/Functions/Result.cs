using Pulumi.Mixpeek.Lifecycle;
using Pulumi.Mixpeek.Shapes;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Functions;

/// <summary>A function's result, made of what Mixpeek answered as the declaration says. It never holds an unknown (provider-rules 22).</summary>
static class Result
{
    public static MapValue Of(IReadOnlyList<Property> properties, MapValue answer) => DeclaredSecrets.Mark(properties, MapValue.From(
        from property in properties
        let value = property.Shape.FromApi(answer.Get(property.WireName))
        where value is not null
        select KeyValuePair.Create(property.Name, value)));
}
