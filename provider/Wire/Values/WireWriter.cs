using System.Buffers.Binary;
using System.Text;
using Google.Protobuf;

namespace Pulumi.Mixpeek.Values;

/// <summary>Writes the wire form of Struct, Value and ListValue.</summary>
/// <remarks>
/// From the end to the start: a message's length is known once it is written, so nothing is measured beforehand and the time is
/// linear in the size. Protobuf's own writer measures each level anew, which is quadratic in the depth.
/// </remarks>
sealed class WireWriter
{
    byte[] buffer = new byte[1024];
    int start = 1024;

    public ByteString ToByteString() => ByteString.CopyFrom(buffer, start, buffer.Length - start);

    public void WriteStruct(MapValue map, int depth)
    {
        WireCodec.CheckDepth(depth);
        foreach (var (key, value) in map.Reverse())
        {
            var end = Written;
            WriteValueField(0x12, value, depth);
            WriteString(0x0a, key);
            Prefix(0x0a, end);
        }
    }

    int Written => buffer.Length - start;

    void WriteValueField(byte tag, PropertyValue value, int depth)
    {
        var end = Written;
        WriteValue(Signatures.Lower(value), depth);
        Prefix(tag, end);
    }

    void WriteValue(PropertyValue value, int depth)
    {
        switch (value)
        {
            case NullValue: WriteByte(0); WriteByte(0x08); break;
            case NumberValue number:
                BinaryPrimitives.WriteDoubleLittleEndian(Reserve(8), number.Value);
                WriteByte(0x11);
                break;
            case TextValue text: WriteString(0x1a, text.Value); break;
            case UnknownValue unknown: WriteString(0x1a, unknown.Token); break;
            case BoolValue flag: WriteByte(flag.Value ? (byte)1 : (byte)0); WriteByte(0x20); break;
            case MapValue map: WriteMap(map, depth + 1); break;
            case ListValue list: WriteList(list, depth + 1); break;
            default: throw new MalformedValueException($"a {value.GetType().Name} has no form on the wire");
        }
    }

    void WriteMap(MapValue map, int depth)
    {
        var end = Written;
        WriteStruct(map, depth);
        Prefix(0x2a, end);
    }

    void WriteList(ListValue list, int depth)
    {
        WireCodec.CheckDepth(depth);
        var end = Written;
        for (var i = list.Count - 1; i >= 0; i--)
            WriteValueField(0x0a, list[i], depth);
        Prefix(0x32, end);
    }

    void WriteString(byte tag, string text)
    {
        var end = Written;
        Encoding.UTF8.GetBytes(text, Reserve(Encoding.UTF8.GetByteCount(text)));
        Prefix(tag, end);
    }

    /// <summary>Puts a tag and a length before what has been written since <paramref name="end"/>.</summary>
    void Prefix(byte tag, int end)
    {
        Span<byte> varint = stackalloc byte[5];
        var length = (uint)(Written - end);
        var size = 0;
        for (; length >= 0x80; length >>= 7)
            varint[size++] = (byte)(length | 0x80);
        varint[size++] = (byte)length;
        varint[..size].CopyTo(Reserve(size));
        WriteByte(tag);
    }

    void WriteByte(byte value) => Reserve(1)[0] = value;

    Span<byte> Reserve(int count)
    {
        if (count > start)
            Grow(count);
        start -= count;
        return buffer.AsSpan(start, count);
    }

    void Grow(int count)
    {
        var written = Written;
        var larger = new byte[checked(Math.Max(buffer.Length * 2, written + count))];
        buffer.AsSpan(start).CopyTo(larger.AsSpan(larger.Length - written));
        start = larger.Length - written;
        buffer = larger;
    }
}
