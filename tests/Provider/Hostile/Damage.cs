using CsCheck;

namespace Pulumi.Mixpeek.Tests.Hostile;

/// <summary>What can happen to bytes: bits turned, ends cut off, parts lost, repeated or put in, lengths that promise too much.</summary>
static class Damage
{
    static readonly byte[][] Bombs =
    [
        [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01], // the largest varint, and so the largest length
        [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01], // a varint that is longer than any
        [0x0a, 0xff, 0xff, 0xff, 0xff, 0x07], // 2 GB to come
        [0x0b, 0x0b, 0x0b, 0x0b], // groups that begin and never end
        [0x00], [0x07], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xf8, 0x88, 0x80, 0x80, 0x80], // no tag; no wire type; no UTF-8
        [0x11, 0, 0, 0, 0, 0, 0, 0xf8, 0x7f], [0x11, 0, 0, 0, 0, 0, 0, 0xf0, 0xff], // not a number; minus infinity
    ];

    /// <summary>Bytes to which some of that has happened, once or a few times; now and then nothing has.</summary>
    public static Gen<byte[]> To(Gen<byte[]> whole) => Gen.Select(whole, Once.Array[0, 4], (bytes, damages) =>
        damages.Aggregate(bytes, (damaged, damage) => damage(damaged)));

    static Gen<Func<byte[], byte[]>> Once { get; } = Gen.OneOf(
        At((bytes, place, random) => [.. bytes[..place], (byte)(bytes.ElementAtOrDefault(place) ^ (1 << (random & 7))), .. bytes.Skip(place + 1)]),
        At((bytes, place, _) => bytes[..place]),
        At((bytes, place, random) => [.. bytes[..place], .. bytes.Skip(place + 1 + random % 8)]),
        At((bytes, place, random) => [.. bytes[..place], .. bytes.Skip(place).Take(random % 64), .. bytes[place..]]),
        At((bytes, place, random) => [.. bytes[..place], .. Bombs[random % Bombs.Length], .. bytes[place..]]),
        At((bytes, _, _) => [.. bytes, .. bytes]));

    static Gen<Func<byte[], byte[]>> At(Func<byte[], int, int, byte[]> damage) => Gen.Select(Gen.Int[0, int.MaxValue], Gen.Int[0, 255],
        (place, random) => (Func<byte[], byte[]>)(bytes => damage(bytes, place % (bytes.Length + 1), random)));
}
