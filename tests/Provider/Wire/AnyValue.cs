using CsCheck;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Tests.Wire;

/// <summary>Random values of every kind, nested.</summary>
static class AnyValue
{
    const int MaxNesting = 6;

    public static Gen<string> Text { get; } = Gen.OneOf(
        Gen.String[0, 12], Gen.String["é😀\"\\.[]\n\0 abc"], Gen.Const(""), Gen.Const(Signatures.Key), Gen.Const("__proto__"))
        // A lone surrogate has no form in UTF-8, so no engine can send one.
        .Where(text => System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text)) == text);

    static readonly Gen<string> Key = Text.Where(key => key != Signatures.Key);

    static readonly Gen<PropertyValue> Unknown = Gen.OneOf(
        "04da6b54-80e4-46f7-96ec-b56ff0331ba9", "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7", "3eeb2bf0-c639-47a8-9e75-3b44932eb421",
        "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2", "030794c1-ac77-496b-92df-f27374a8bd58", "e48ece36-62e2-4504-bad9-02848725956a",
        "dd056dcd-154b-4c76-9bd3-c8f88648b5ff").Select(token => (PropertyValue)UnknownValue.FromToken(token)!);

    static readonly Gen<PropertyValue> Scalar = Gen.OneOf(
        Gen.Const(PropertyValue.Null), Gen.Bool.Select(flag => (PropertyValue)flag), Text.Select(text => (PropertyValue)text),
        Gen.Double.Select(number => (PropertyValue)number), Gen.Int.Select(number => (PropertyValue)(double)number));

    /// <summary>What plain JSON has.</summary>
    public static Gen<PropertyValue> Plain { get; } = Nested(Scalar, (_, containers) => containers);

    /// <summary>What Pulumi has.</summary>
    public static Gen<PropertyValue> Any { get; } = Nested(
        Gen.Frequency((4, Scalar), (1, Unknown), (1, Opaque(Signatures.Asset)), (1, Opaque(Signatures.Bytes)), (1, Opaque(Signatures.Reference))),
        (inner, containers) => Gen.Frequency(
            (4, containers), (1, inner.Select(value => (PropertyValue)new SecretValue(value))), (1, Output(inner))));

    /// <summary>A bag of them.</summary>
    public static Gen<MapValue> Bag { get; } = Map(Any);

    static Gen<PropertyValue> Nested(Gen<PropertyValue> leaf, Func<Gen<PropertyValue>, Gen<PropertyValue>, Gen<PropertyValue>> around) =>
        Gen.Recursive<PropertyValue>((depth, inner) => depth >= MaxNesting
            ? leaf
            : Gen.Frequency((2, leaf), (1, around(inner, Gen.OneOf(List(inner), Map(inner).Select(map => (PropertyValue)map))))));

    static Gen<PropertyValue> List(Gen<PropertyValue> inner) => inner.Array[0, 4].Select(items => (PropertyValue)ListValue.From(items));

    static Gen<MapValue> Map(Gen<PropertyValue> inner) => Gen.Dictionary(Key, inner)[0, 4].Select(MapValue.From);

    static Gen<PropertyValue> Output(Gen<PropertyValue> inner) => Gen.Select(inner, Gen.Bool, Gen.Bool, (value, known, secret) =>
        (PropertyValue)new OutputValue(known ? value : null, secret, known ? ListValue.Create(["urn:a"]) : null));

    static Gen<PropertyValue> Opaque(string signature) => Key.Select(text =>
        Signatures.Lift(MapValue.Of((Signatures.Key, signature), ("hash", text), ("urn", text), ("id", ""))));
}
