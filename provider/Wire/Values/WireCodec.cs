using Google.Protobuf;

namespace Pulumi.Mixpeek.Values;

/// <summary>Property bags to and from the bytes of a <c>google.protobuf.Struct</c>.</summary>
/// <remarks>
/// Protobuf's own parser stops at 100 nested messages, about 32 nested objects, and the engine sends deeper ones
/// (provider-rules, "The process"). Reading the bytes here lifts the limit, and saves a copy of every value.
/// </remarks>
public static class WireCodec
{
    /// <summary>How many objects and lists may stand inside one another.</summary>
    public const int MaxDepth = 1000;

    /// <summary>The property bag that these bytes hold.</summary>
    /// <exception cref="MalformedValueException">The bytes are not a Struct, or nest deeper than <see cref="MaxDepth"/>.</exception>
    public static MapValue Decode(ByteString bytes) => WireReader.ReadStruct(bytes.Span, 0);

    /// <summary>The bytes of a property bag.</summary>
    /// <exception cref="MalformedValueException">The bag nests deeper than <see cref="MaxDepth"/>.</exception>
    public static ByteString Encode(MapValue map)
    {
        var writer = new WireWriter();
        writer.WriteStruct(map, 0);
        return writer.ToByteString();
    }

    /// <summary>The bytes of a lone <c>google.protobuf.Value</c>, read.</summary>
    public static PropertyValue DecodeValue(ByteString bytes) => WireReader.ReadValue(bytes.Span, 0);

    internal static void CheckDepth(int depth)
    {
        if (depth > MaxDepth)
            throw new MalformedValueException($"a value nests more than {MaxDepth} levels deep; flatten it");
    }
}
