using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Shapes;

/// <summary>What a user calls a kind of value. A value itself is not shown: it may be long, or hold a secret.</summary>
static class Kinds
{
    public static string Of(PropertyValue value) => value switch
    {
        NullValue => "null",
        BoolValue => "true or false",
        NumberValue => "a number",
        TextValue => "a string",
        ListValue => "a list",
        MapValue => "an object",
        ReferenceValue => "a resource",
        OpaqueValue => "an asset, an archive or bytes",
        _ => "that",
    };
}
