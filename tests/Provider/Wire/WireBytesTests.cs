using Google.Protobuf;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Wire;

/// <summary>Bytes as google/protobuf/struct.proto and protobuf's encoding have them, written by hand.</summary>
public sealed class WireBytesTests
{
    [Theory]
    [InlineData("0A 07 0A 01 61 12 02 08 00", "null")]
    [InlineData("0A 0E 0A 01 61 12 09 11 00 00 00 00 00 00 F8 3F", "1.5")]
    [InlineData("0A 08 0A 01 61 12 03 1A 01 78", "\"x\"")]
    [InlineData("0A 07 0A 01 61 12 02 20 01", "true")]
    [InlineData("0A 07 0A 01 61 12 02 20 00", "false")]
    [InlineData("0A 07 0A 01 61 12 02 2A 00", "{}")]
    [InlineData("0A 0B 0A 01 61 12 06 32 04 0A 02 20 01", "[true]")]
    // A name alone, a value without a kind, and an overlong varint mean what protobuf's own reader takes them for.
    [InlineData("0A 03 0A 01 61", "null")]
    [InlineData("0A 05 0A 01 61 12 00", "null")]
    [InlineData("0A 08 0A 01 61 12 03 20 81 00", "true")]
    // Of two kinds in one value the last counts.
    [InlineData("0A 09 0A 01 61 12 04 20 01 08 00", "null")]
    // Fields that a later protocol may add are skipped, in every form and at every level.
    [InlineData("10 05 0A 07 0A 01 61 12 02 20 01", "true")]
    [InlineData("12 00 0A 07 0A 01 61 12 02 20 01", "true")]
    [InlineData("0A 09 18 05 0A 01 61 12 02 20 01", "true")]
    [InlineData("0A 09 18 0A 0A 01 61 12 02 20 01", "true")]
    [InlineData("0A 0C 0A 01 61 12 07 3D 01 02 03 04 20 01", "true")]
    [InlineData("0A 10 0A 01 61 12 0B 39 01 02 03 04 05 06 07 08 20 01", "true")]
    [InlineData("0A 0A 0A 01 61 12 05 3A 01 FF 20 01", "true")]
    [InlineData("0A 0D 0A 01 61 12 08 32 06 10 05 0A 02 20 01", "[true]")]
    [InlineData("0A 0D 0A 01 61 12 08 32 06 10 0A 0A 02 20 01", "[true]")]
    [InlineData("0A 0D 0A 01 61 12 08 32 06 12 00 0A 02 20 01", "[true]")]
    public void Bytes_are_read_as_the_value_that_they_mean(string bytes, string json) =>
        Assert.Equal(MapValue.Of(("a", JsonCodec.Parse(json))), WireCodec.Decode(Bytes(bytes)));

    [Theory]
    [InlineData("0A", "it ends after a tag")]
    [InlineData("0A 05 0A 01 61", "a length goes beyond the end")]
    [InlineData("0A FF FF FF FF 0F", "a length of 4 GB")]
    [InlineData("0A 80 80 80 80 10", "a length that is none in 32 bits")]
    [InlineData("0A 0A 0A 01 61 12 05 11 00 00 00 00", "half a number")]
    [InlineData("00 00", "a tag of zero")]
    [InlineData("0B", "a group")]
    [InlineData("0F", "a wire type that does not exist")]
    [InlineData("80 80 80 80 80 01 00", "a tag beyond 32 bits")]
    [InlineData("10 80 80 80 80 80 80 80 80 80 80 01", "a varint beyond 64 bits")]
    [InlineData("10 80 80 80 80 80 80 80 80 80 80", "a varint that does not end in 64 bits")]
    [InlineData("15 00 00 00", "half of a field to skip")]
    public void Bytes_that_mean_nothing_are_refused(string bytes, string what) => Assert.True(
        Record.Exception(() => WireCodec.Decode(Bytes(bytes))) is MalformedValueException { Message: var message }
            && message.Contains("not a protobuf Struct", StringComparison.Ordinal),
        what);

    [Fact]
    public void A_text_that_is_not_Unicode_is_refused() => Assert.Contains("not valid UTF-8",
        Assert.Throws<MalformedValueException>(() => WireCodec.Decode(Bytes("0A 08 0A 01 61 12 03 1A 01 FF"))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(0)]
    [InlineData(127)]
    [InlineData(128)]
    [InlineData(16383)]
    [InlineData(16384)]
    [InlineData(3_000_000)]
    public void Texts_of_every_length_are_read_back(int length)
    {
        var bag = MapValue.Of(("a", new string('x', length)), ("b", "after"));
        Assert.Equal(bag, WireCodec.Decode(WireCodec.Encode(bag)));
    }

    static ByteString Bytes(string hexadecimal) =>
        ByteString.CopyFrom(Convert.FromHexString(hexadecimal.Replace(" ", "", StringComparison.Ordinal)));
}
