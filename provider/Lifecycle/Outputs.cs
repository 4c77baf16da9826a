using Pulumi.Mixpeek.Resources;
using Pulumi.Mixpeek.Shapes;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Lifecycle;

/// <summary>A resource's outputs: its inputs as the user wrote them, what Mixpeek set where they say nothing, and what it computed.</summary>
static class Outputs
{
    /// <summary>The outputs of a resource that has just been created or read.</summary>
    public static MapValue Of(ResourceKind kind, MapValue inputs, MapValue answer, EchoedSecrets secrets)
    {
        secrets.Meet(inputs);
        var own = EchoedSecrets.Of(inputs);
        return DeclaredSecrets.Mark(kind.Properties, MapValue.From(
            from property in kind.Properties
            let value = IsOwn(property) && IsSet(inputs, property) ? inputs[property.Name] : secrets.Mark(Answered(property, answer), own)
            where value is not null
            select KeyValuePair.Create(property.Name, value)));
    }

    /// <summary>The outputs after an update that asked Mixpeek for nothing, and those that a preview can promise.</summary>
    public static MapValue AfterUpdate(ResourceKind kind, MapValue olds, MapValue oldInputs, MapValue news) => MapValue.From(
        from property in kind.Properties
        let value = property.IsInput && (IsSet(news, property) || IsSet(oldInputs, property)) ? news.Get(property.Name) : olds.Get(property.Name)
        where value is not (null or NullValue)
        select KeyValuePair.Create(property.Name, value));

    /// <summary>
    /// What a preview knows of outputs: an unknown one is left out as a whole, and so is one that a change may change
    /// (provider-rules 15).
    /// </summary>
    public static MapValue Previewed(ResourceKind kind, MapValue outputs, IEnumerable<string> changed)
    {
        var affected = changed.SelectMany(name => kind[name].Affects).ToHashSet(StringComparer.Ordinal);
        return outputs.Select((name, value) => value.Unwrap() is UnknownValue || affected.Contains(name) ? null : value);
    }

    static PropertyValue? Answered(Property property, MapValue answer) =>
        property.Is(Traits.Local) ? null : property.Shape.FromApi(answer.Get(property.WireName));

    /// <summary>What stands apart comes true by a request of its own, so the inputs do not tell what it is.</summary>
    static bool IsOwn(Property property) => property.IsInput && !property.Is(Traits.Apart);

    static bool IsSet(MapValue inputs, Property property) => inputs.Get(property.Name) is not (null or NullValue);
}
