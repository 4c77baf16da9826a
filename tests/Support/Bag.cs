using Google.Protobuf;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Testing;

/// <summary>Property bags written as JSON, so that tests read as the documents that they are about.</summary>
/// <remarks>
/// Special values may stand there in their wire form, as in the engine's recordings and state, or short:
/// <c>"&lt;unknown&gt;"</c> and <c>{"&lt;secret&gt;": value}</c>.
/// </remarks>
public static class Bag
{
    const string Unknown = "<unknown>", Secret = "<secret>";

    /// <summary>The bag that this JSON object describes.</summary>
    public static MapValue Json(string json) => (MapValue)Value(json);

    /// <summary>The value that this JSON text describes.</summary>
    public static PropertyValue Value(string json) => Lift(JsonCodec.Parse(json));

    /// <summary>The bag on the wire.</summary>
    public static ByteString Wire(this MapValue bag) => WireCodec.Encode(bag);

    /// <summary>The bag that came over the wire.</summary>
    public static MapValue Bagged(this ByteString bytes) => WireCodec.Decode(bytes);

    /// <summary>A secret.</summary>
    public static SecretValue Hidden(PropertyValue value) => new(value);

    /// <summary>Special values in place of the JSON forms that stand for them, at any depth.</summary>
    public static PropertyValue Lift(PropertyValue value) => value switch
    {
        TextValue { Value: Unknown } => PropertyValue.Unknown,
        TextValue text => UnknownValue.FromToken(text.Value) is { } unknown ? unknown : text,
        ListValue list => ListValue.From(list.Select(Lift)),
        MapValue map when map.Get(Secret) is { } secret => Hidden(Lift(secret)),
        MapValue map => Signatures.Lift(map.Select((_, item) => Lift(item))),
        _ => value,
    };

    /// <summary>The value without its secret marks, at any depth.</summary>
    public static PropertyValue Plain(this PropertyValue value) => value switch
    {
        SecretValue secret => Plain(secret.Value),
        ListValue list => ListValue.From(list.Select(Plain)),
        MapValue map => map.Select((_, item) => Plain(item)),
        _ => value,
    };
}
