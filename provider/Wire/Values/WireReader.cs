using System.Buffers.Binary;
using System.Text;

namespace Pulumi.Mixpeek.Values;

/// <summary>Reads the wire form of Struct, Value and ListValue. Field numbers are google/protobuf/struct.proto's.</summary>
ref struct WireReader
{
    const int Varint = 0, Fixed64 = 1, Length = 2, Fixed32 = 5;

    static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    /// <summary>The names of properties, which all resources of a kind share.</summary>
    static readonly TextCache Names = new(int.MaxValue);

    ReadOnlySpan<byte> rest;

    WireReader(ReadOnlySpan<byte> bytes) => rest = bytes;

    public static MapValue ReadStruct(ReadOnlySpan<byte> bytes, int depth)
    {
        if (bytes.IsEmpty)
            return MapValue.Empty;
        WireCodec.CheckDepth(depth);
        var map = new MapBuilder(0);
        var reader = new WireReader(bytes);
        while (reader.NextField(out var field, out var wireType))
            if (field == 1 && wireType == Length)
                SetEntry(ref map, reader.Bytes(), depth);
            else
                reader.Skip(wireType);
        return map.Build();
    }

    public static PropertyValue ReadValue(ReadOnlySpan<byte> bytes, int depth)
    {
        PropertyValue value = PropertyValue.Null;
        var reader = new WireReader(bytes);
        while (reader.NextField(out var field, out var wireType))
            switch (field, wireType)
            {
                case (1, Varint): reader.ReadVarint(); value = PropertyValue.Null; break;
                case (2, Fixed64): value = new NumberValue(BinaryPrimitives.ReadDoubleLittleEndian(reader.Take(8))); break;
                case (3, Length): value = ReadText(reader.Bytes()); break;
                case (4, Varint): value = reader.ReadVarint() != 0; break;
                case (5, Length): value = Signatures.Lift(ReadStruct(reader.Bytes(), depth + 1)); break;
                case (6, Length): value = ReadList(reader.Bytes(), depth + 1); break;
                default: reader.Skip(wireType); break;
            }
        return value;
    }

    static ListValue ReadList(ReadOnlySpan<byte> bytes, int depth)
    {
        WireCodec.CheckDepth(depth);
        var items = new List<PropertyValue>();
        var reader = new WireReader(bytes);
        while (reader.NextField(out var field, out var wireType))
            if (field == 1 && wireType == Length)
                items.Add(ReadValue(reader.Bytes(), depth));
            else
                reader.Skip(wireType);
        return ListValue.From(items);
    }

    static void SetEntry(ref MapBuilder map, ReadOnlySpan<byte> bytes, int depth)
    {
        var key = "";
        PropertyValue value = PropertyValue.Null;
        var reader = new WireReader(bytes);
        while (reader.NextField(out var field, out var wireType))
            switch (field, wireType)
            {
                case (1, Length): key = ReadName(reader.Bytes()); break;
                case (2, Length): value = ReadValue(reader.Bytes(), depth); break;
                default: reader.Skip(wireType); break;
            }
        map.Set(key, value);
    }

    static string ReadName(ReadOnlySpan<byte> bytes) => Names.Find(bytes)?.Value ?? ReadString(bytes);

    static PropertyValue ReadText(ReadOnlySpan<byte> bytes)
    {
        var text = ReadString(bytes);
        return UnknownValue.FromToken(text) is { } unknown ? unknown : text;
    }

    static string ReadString(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            throw new MalformedValueException("a string is not valid UTF-8");
        }
    }

    bool NextField(out int field, out int wireType)
    {
        field = wireType = 0;
        if (rest.IsEmpty)
            return false;
        var tag = ReadVarint();
        if (tag is 0 or > uint.MaxValue)
            throw Damaged();
        field = (int)(tag >> 3);
        wireType = (int)(tag & 7);
        return true;
    }

    ulong ReadVarint()
    {
        ulong result = 0;
        for (var shift = 0; shift < 64; shift += 7)
        {
            var next = Take(1)[0];
            result |= (ulong)(next & 0x7f) << shift;
            if (next < 0x80)
                return result;
        }
        throw Damaged();
    }

    ReadOnlySpan<byte> Bytes()
    {
        var length = ReadVarint();
        return length <= (ulong)rest.Length ? Take((int)length) : throw Damaged();
    }

    ReadOnlySpan<byte> Take(int count)
    {
        if (count > rest.Length)
            throw Damaged();
        var taken = rest[..count];
        rest = rest[count..];
        return taken;
    }

    void Skip(int wireType)
    {
        switch (wireType)
        {
            case Varint: ReadVarint(); break;
            case Fixed64: Take(8); break;
            case Length: Bytes(); break;
            case Fixed32: Take(4); break;
            default: throw Damaged();
        }
    }

    static MalformedValueException Damaged() => new("a property bag ends in the middle of a value, or is not a protobuf Struct");
}
