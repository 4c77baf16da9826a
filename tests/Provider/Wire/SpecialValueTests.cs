using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Wire;

/// <summary>What only Pulumi has, and the objects that stand for it on the wire (provider-rules, "Values on the wire").</summary>
public sealed class SpecialValueTests
{
    [Fact]
    public void A_reference_tells_its_urn_and_its_id()
    {
        var reference = Lifted((Signatures.Key, Signatures.Reference), ("urn", "urn:b"), ("id", "bkt_1"));
        Assert.Equal(("urn:b", (PropertyValue)"bkt_1"), (((ReferenceValue)reference).Urn, ((ReferenceValue)reference).Id));
    }

    [Fact]
    public void A_reference_with_an_empty_id_does_not_exist_yet() => Assert.Equal(
        PropertyValue.Unknown, ((ReferenceValue)Lifted((Signatures.Key, Signatures.Reference), ("urn", "urn:b"), ("id", ""))).Id);

    [Fact]
    public void A_component_s_reference_has_no_id()
    {
        var component = (ReferenceValue)Lifted((Signatures.Key, Signatures.Reference));
        Assert.Null(component.Id);
        Assert.Equal("", component.Urn);
    }

    [Fact]
    public void A_secret_without_a_value_is_a_secret_null() =>
        Assert.Equal(new SecretValue(PropertyValue.Null), Lifted((Signatures.Key, Signatures.Secret)));

    [Fact]
    public void An_output_is_secret_only_where_it_says_so()
    {
        Assert.Equal(new OutputValue("x", false, null), Lifted((Signatures.Key, Signatures.Output), ("value", "x"), ("secret", false)));
        Assert.Equal(new OutputValue(null, true, ["urn:a"]),
            Lifted((Signatures.Key, Signatures.Output), ("secret", true), ("dependencies", ListValue.Create(["urn:a"]))));
    }

    [Fact]
    public void An_output_says_on_the_wire_only_what_there_is_to_say()
    {
        Assert.Equal(MapValue.Of((Signatures.Key, Signatures.Output)), Signatures.Lower(new OutputValue(null, false, null)));
        Assert.Equal(
            MapValue.Of((Signatures.Key, Signatures.Output), ("value", 1), ("secret", true), ("dependencies", ListValue.Empty)),
            Signatures.Lower(new OutputValue(1, true, ListValue.Empty)));
    }

    [Theory]
    [InlineData(Signatures.Asset)]
    [InlineData(Signatures.Archive)]
    [InlineData(Signatures.Bytes)]
    [InlineData("00000000000000000000000000000000")]
    public void Other_kinds_are_carried_as_they_came(string signature)
    {
        var fields = MapValue.Of((Signatures.Key, signature), ("hash", "2cf2"));
        var opaque = Assert.IsType<OpaqueValue>(Signatures.Lift(fields));
        Assert.Equal(signature, opaque.Signature);
        Assert.Equal(fields, Signatures.Lower(opaque));
    }

    [Fact]
    public void What_has_no_signature_says_none() => Assert.Equal("", new OpaqueValue(MapValue.Empty).Signature);

    [Fact]
    public void An_object_whose_signature_is_no_text_is_an_object() =>
        Assert.IsType<MapValue>(Lifted((Signatures.Key, 1)));

    [Fact]
    public void A_text_as_long_as_an_unknown_is_a_text() => Assert.Null(UnknownValue.FromToken(new string('x', 36)));

    static PropertyValue Lifted(params (string, PropertyValue)[] fields) => Signatures.Lift(MapValue.Of(fields));
}
