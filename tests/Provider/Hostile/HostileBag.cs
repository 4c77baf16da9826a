using System.Text;
using CsCheck;
using Pulumi.Mixpeek.Tests.Wire;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Tests.Hostile;

/// <summary>Bytes of property bags that no engine sends: written by hand, since the codec cannot write them.</summary>
static class HostileBag
{
    static readonly Gen<string> Key = Gen.OneOf(Signatures.Key, "value", "secret", "urn", "id", "hash", "assets", "a", "");

    static readonly Gen<byte[]> Signature = Gen.OneOf(
        Signatures.Secret, Signatures.Output, Signatures.Reference, Signatures.Asset, Signatures.Archive, Signatures.Bytes, "0", "")
        .Select(signature => Field(3, Encoding.UTF8.GetBytes(signature)));

    static readonly Gen<byte[]> Number = Gen.OneOf(double.NaN, double.PositiveInfinity, double.NegativeInfinity, double.MaxValue, double.Epsilon, -0.0)
        .Select(number => (byte[])[0x11, .. BitConverter.GetBytes(number)]);

    static readonly Gen<byte[]> Scalar = Gen.OneOf(
        Signature, Number,
        Gen.OneOf<byte[]>([], [0x08, 0x00], [0x20, 0x01], [0x10, 0x01], [0x1a, 0x01, 0xff], [0x1a, 0x00], [0x2a, 0x00], [0x32, 0x00], [0x30, 0x05], [0x7d, 1, 2, 3, 4]));

    /// <summary>Special values with fields missing, twice, or of another type; values of several kinds at once; the same key twice.</summary>
    static readonly Gen<byte[]> Odd = Gen.Recursive<byte[]>((depth, inner) =>
    {
        var value = depth > 4 ? Scalar : Gen.OneOf(Scalar, inner.Select(bag => Field(5, bag)), inner.Select(bag => Field(6, bag)), Gen.Select(Scalar, Scalar, (one, other) => (byte[])[.. one, .. other]));
        return Gen.Select(Key, value, Entry).Array[0, 4].Select(Joined);
    });

    /// <summary>The bytes of any bag, good or bad.</summary>
    public static Gen<byte[]> Any { get; } = Damage.To(Gen.OneOf(
        AnyValue.Bag.Select(bag => WireCodec.Encode(bag).ToByteArray()), Odd, Odd.Array[0, 4].Select(Joined), Gen.Byte.Array[0, 48]));

    /// <summary>A bag of this depth, each level of which stands behind these tags, each with its length.</summary>
    public static byte[] Nested(int depth, Func<int, byte[]> prefixes)
    {
        // From the inside out, lengths are known as they grow; the pieces are put together once, so the time is linear.
        var pieces = new List<byte[]>();
        var length = 0;
        void Put(byte[] piece)
        {
            pieces.Add(piece);
            length += piece.Length;
        }
        Put([0x08, 0x00]);
        for (var level = 0; level < depth; level++)
            foreach (var tag in prefixes(level))
                Put([tag, .. Varint(length)]);
        Put([0x12, .. Varint(length)]);
        Put([0x0a, .. Varint(length)]);
        pieces.Reverse();
        return [.. pieces.SelectMany(piece => piece)];
    }

    /// <summary>A field with a length before it.</summary>
    public static byte[] Field(int number, byte[] content) => [.. Varint(number << 3 | 2), .. Varint(content.Length), .. content];

    /// <summary>A bag with one entry.</summary>
    public static byte[] Entry(string key, byte[] value) => Field(1, [.. Field(1, Encoding.UTF8.GetBytes(key)), .. Field(2, value)]);

    static byte[] Joined(byte[][] parts) => [.. parts.SelectMany(part => part)];

    static byte[] Varint(long number)
    {
        var bytes = new List<byte>();
        for (; number >= 0x80; number >>= 7)
            bytes.Add((byte)(number | 0x80));
        return [.. bytes, (byte)number];
    }
}
