using Google.Protobuf;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Hostile;

/// <summary>The codec and bytes that mean ill: read or refused, each time, in time and memory that follow from their number.</summary>
public sealed class CodecTests
{
    /// <summary>A list of nothings takes two bytes an element on the wire; here a reference, while the list grows three.</summary>
    const int BytesForAByte = 64;

    [Fact]
    public Task Bytes_are_read_or_refused() => HostileBag.Any.EachAsync(usual: 2000, bytes =>
    {
        if (Read(bytes) is not { } bag)
            return Task.CompletedTask;
        var again = WireCodec.Decode(WireCodec.Encode(bag));
        Assert.True(again.Equals(bag), "what was read is not what is written");
        _ = (bag.HasSecret(), bag.HasUnknown(), bag.Plain(), bag.SecretTexts().Count(), Marks.CopySecrets(bag, again));
        return Task.CompletedTask;
    });

    [Theory]
    [InlineData("lists")]
    [InlineData("objects")]
    [InlineData("lists of objects")]
    public void What_nests_a_hundred_thousand_deep_is_refused(string kind)
    {
        byte[] list = [0x0a, 0x32], entry = [0x12, 0x0a, 0x2a];
        var levels = HostileBag.Nested(100_000, level => kind switch
        {
            "lists" => list,
            "objects" => entry,
            _ => level % 2 == 0 ? entry : list,
        });
        var refused = Assert.Throws<MalformedValueException>(() => WireCodec.Decode(ByteString.CopyFrom(levels)));
        Assert.Contains("levels deep", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(new byte[] { 0x0a, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f })]
    [InlineData(new byte[] { 0x0a, 0xff, 0xff, 0xff, 0xff, 0x07, 0x0a })]
    [InlineData(new byte[] { 0x0a, 0x80, 0x80, 0x80, 0x80, 0x10 })]
    public void A_length_takes_no_memory_before_its_bytes_are_there(byte[] promise)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Throws<MalformedValueException>(() => WireCodec.Decode(ByteString.CopyFrom(promise)));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 20);
    }

    public static TheoryData<string> Crowds => ["entries", "entries of one key", "elements", "strings"];

    [Theory, MemberData(nameof(Crowds))]
    public void Memory_follows_from_the_number_of_bytes(string crowd)
    {
        const int Count = 200_000;
        var bytes = crowd switch
        {
            "entries" => Enumerable.Range(0, Count).SelectMany(number => HostileBag.Entry($"{number:x}", [])).ToArray(),
            "entries of one key" => [.. Enumerable.Repeat<byte[]>([0x0a, 0x00], Count).SelectMany(entry => entry)],
            "elements" => HostileBag.Entry("list", HostileBag.Field(6, [.. Enumerable.Repeat<byte[]>([0x0a, 0x00], Count).SelectMany(entry => entry)])),
            _ => HostileBag.Entry("list", HostileBag.Field(6, [.. Enumerable.Repeat<byte[]>([0x0a, 0x03, 0x1a, 0x01, 0x61], Count).SelectMany(entry => entry)])),
        };
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.NotNull(Read(bytes));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, (long)BytesForAByte * bytes.Length);
    }

    /// <returns>The bag, or null where the bytes were refused; any other exception fails the test.</returns>
    static MapValue? Read(byte[] bytes)
    {
        try
        {
            return WireCodec.Decode(ByteString.CopyFrom(bytes));
        }
        catch (MalformedValueException)
        {
            return null;
        }
    }
}
