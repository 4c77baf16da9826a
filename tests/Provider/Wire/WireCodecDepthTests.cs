using Google.Protobuf;
using Pulumi.Mixpeek.Values;
using Xunit;
using Proto = Google.Protobuf.WellKnownTypes;

namespace Pulumi.Mixpeek.Tests.Wire;

/// <summary>How deep values may nest, on the wire and in JSON.</summary>
public sealed class WireCodecDepthTests
{
    [Theory]
    [InlineData(300)]
    [InlineData(900)]
    public void Deep_values_are_read_back_as_they_were_written(int depth)
    {
        var bag = MapValue.Of(("top", Nested(depth)));
        Assert.True(WireCodec.Decode(WireCodec.Encode(bag)).Equals(bag));
        Assert.True(JsonCodec.Parse(JsonCodec.ToUtf8(bag)).Equals(bag));
    }

    [Fact]
    public void A_value_deeper_than_the_limit_is_refused_with_the_limit() => Assert.Contains(
        $"{WireCodec.MaxDepth}",
        Assert.Throws<MalformedValueException>(() => WireCodec.Encode(MapValue.Of(("top", Nested(WireCodec.MaxDepth + 1))))).Message,
        StringComparison.Ordinal);

    [Fact]
    public void A_value_as_deep_as_the_limit_is_taken()
    {
        var bag = MapValue.Of(("top", Nested(WireCodec.MaxDepth)));
        Assert.True(WireCodec.Decode(WireCodec.Encode(bag)).Equals(bag));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Lists_alone_and_objects_alone_have_the_same_limit_both_ways(bool lists)
    {
        PropertyValue value = "x";
        var theirs = Proto.Value.ForString("x");
        for (var level = 0; level <= WireCodec.MaxDepth; level++)
        {
            value = lists ? ListValue.Create([value]) : MapValue.Of(("k", value));
            theirs = lists ? Proto.Value.ForList(theirs) : Proto.Value.ForStruct(new() { Fields = { ["k"] = theirs } });
        }
        Assert.Throws<MalformedValueException>(() => WireCodec.Encode(MapValue.Of(("top", value))));
        var bytes = new Proto.Struct { Fields = { ["top"] = theirs } }.ToByteString();
        Assert.Throws<MalformedValueException>(() => WireCodec.Decode(bytes));
    }

    [Fact]
    public void Secrets_and_outputs_nest_as_deep_as_objects()
    {
        PropertyValue value = "x";
        for (var level = 0; level < 150; level++)
            value = new SecretValue(new OutputValue(value, true, null));
        var bag = MapValue.Of(("top", value));
        Assert.True(WireCodec.Decode(WireCodec.Encode(bag)).Equals(bag));
    }

    static PropertyValue Nested(int depth)
    {
        PropertyValue value = "x";
        for (var level = 0; level < depth; level++)
            value = level % 2 == 0 ? ListValue.Create([value]) : MapValue.Of(("k", value));
        return value;
    }
}
