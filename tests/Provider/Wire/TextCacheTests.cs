using System.Text.Json;
using CsCheck;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Wire;

/// <summary>Texts that repeat in a document are held once, and are what they were.</summary>
public sealed class TextCacheTests
{
    static readonly string[] Repeated = ["", "string", "text", new('x', 64), new('x', 65), "\U0001F600"];

    static readonly Gen<string> Text = Gen.OneOf(
        Gen.String[Gen.Char["abc\"\\/\n\u0001é漢"], 0, 80],
        Gen.Int[0, Repeated.Length - 1].Select(index => Repeated[index]));

    [Fact]
    public void A_document_says_what_it_says_however_often_its_texts_repeat() => Text.Array[0, 200].Sample(texts =>
    {
        var document = JsonSerializer.SerializeToUtf8Bytes(texts.Concat(texts).Select(text => new Dictionary<string, string> { [text] = text }));
        var read = (ListValue)JsonCodec.Parse(document);
        Assert.Equal(texts.Concat(texts), read.Select(entry => ((MapValue)entry).Keys.Single()));
        Assert.Equal(texts.Concat(texts), read.Select(entry => ((TextValue)((MapValue)entry).Values.Single()).Value));
    });

    [Fact]
    public void A_text_that_repeats_is_one_object()
    {
        var read = (ListValue)JsonCodec.Parse("""["collection_id", "collection_id"]""");
        Assert.Same(read[0], read[1]);
    }

    [Theory]
    [InlineData(64, true)]
    [InlineData(65, false)] // a text for people, which repeats by chance alone
    public void A_text_that_is_long_is_not_looked_for(int length, bool isOne)
    {
        var read = (ListValue)JsonCodec.Parse(JsonSerializer.SerializeToUtf8Bytes(Enumerable.Repeat(new string('x', length), 2)));
        Assert.Equal(isOne, ReferenceEquals(read[0], read[1]));
    }

    [Fact]
    public void Bags_that_are_read_at_the_same_time_keep_their_names()
    {
        Parallel.For(0, 5000, number =>
        {
            var bag = MapValue.From(Enumerable.Range(number * 7, 50).Select(index => KeyValuePair.Create<string, PropertyValue>($"name{index % 6000}", index)));
            Assert.Equal(bag, WireCodec.Decode(WireCodec.Encode(bag)));
        });
    }

    [Fact]
    public void Documents_share_nothing() => Assert.NotSame(JsonCodec.Parse("\"sk_secret\""), JsonCodec.Parse("\"sk_secret\""));
}
