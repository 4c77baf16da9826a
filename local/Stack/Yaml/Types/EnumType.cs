using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Yaml.Types;

/// <summary>A string or number that has to be one of some values.</summary>
sealed class EnumType(string token, PrimitiveType element, IReadOnlyList<EnumMember> members) : SchemaType
{
    /// <summary>The type of the values.</summary>
    public PrimitiveType Element => element;

    public IReadOnlyList<EnumMember> Members => members;

    public override string ToString() => token;
}

/// <summary>One of an enum's values, and its name in languages that have enums.</summary>
sealed record EnumMember(string? Name, PropertyValue Value)
{
    public override string ToString() => Name is { Length: > 0 } name ? $"{name} ({JsonCodec.ToJson(Value)})" : JsonCodec.ToJson(Value);
}
