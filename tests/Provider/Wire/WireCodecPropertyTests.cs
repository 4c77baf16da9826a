using CsCheck;
using Google.Protobuf;
using Pulumi.Mixpeek.Values;
using Xunit;
using Struct = Google.Protobuf.WellKnownTypes.Struct;

namespace Pulumi.Mixpeek.Tests.Wire;

/// <summary>What holds for the codec whatever the values are.</summary>
public sealed class WireCodecPropertyTests
{
    [Fact]
    public void A_bag_is_read_back_as_it_was_written() =>
        AnyValue.Bag.Sample(bag => WireCodec.Decode(WireCodec.Encode(bag)).Equals(bag));

    [Fact]
    public void A_bag_keeps_the_order_of_its_entries() => AnyValue.Bag.Sample(bag =>
        WireCodec.Decode(WireCodec.Encode(bag)).Keys.SequenceEqual(bag.Keys));

    [Fact]
    public void What_is_written_is_what_protobuf_s_own_parser_reads() => AnyValue.Bag.Sample(bag =>
    {
        var bytes = WireCodec.Encode(bag);
        var theirs = Struct.Parser.ParseFrom(bytes);
        return WireCodec.Decode(theirs.ToByteString()).Equals(bag);
    });

    [Fact]
    public void Plain_values_survive_JSON() => AnyValue.Plain.Sample(value =>
        JsonCodec.Parse(JsonCodec.ToUtf8(value)).Equals(value) || HasNegativeZero(value));

    [Fact]
    public void Bags_of_the_same_content_are_equal_whatever_the_order() => AnyValue.Bag.Sample(bag =>
        MapValue.From(bag.Reverse()).Equals(bag) && MapValue.From(bag.Reverse()).GetHashCode() == bag.GetHashCode());

    [Fact]
    public void Damaged_bytes_are_refused_or_read_and_never_crash() =>
        Gen.Select(AnyValue.Bag, Gen.Int[0, int.MaxValue], Gen.Byte).Sample((bag, place, damage) =>
        {
            var bytes = WireCodec.Encode(bag).ToByteArray();
            if (bytes.Length > 0)
                bytes[place % bytes.Length] ^= damage;
            Read(bytes);
        });

    [Fact]
    public void Cut_bytes_are_refused_or_read_and_never_crash() =>
        Gen.Select(AnyValue.Bag, Gen.Int[0, int.MaxValue]).Sample((bag, place) =>
        {
            var bytes = WireCodec.Encode(bag).ToByteArray();
            Read(bytes[..(bytes.Length == 0 ? 0 : place % bytes.Length)]);
        });

    [Fact]
    public void Random_bytes_are_refused_or_read_and_never_crash() => Gen.Byte.Array[0, 64].Sample(Read);

    static void Read(byte[] bytes)
    {
        try
        {
            WireCodec.Encode(WireCodec.Decode(ByteString.CopyFrom(bytes)));
        }
        catch (MalformedValueException)
        {
            // The one way in which bytes are refused; any other exception fails the test.
        }
    }

    /// <summary>JSON as it is written here spells -0 as 0.</summary>
    static bool HasNegativeZero(PropertyValue value) => value switch
    {
        NumberValue number => number.Value == 0 && double.IsNegative(number.Value),
        ListValue list => list.Any(HasNegativeZero),
        MapValue map => map.Values.Any(HasNegativeZero),
        _ => false,
    };
}
