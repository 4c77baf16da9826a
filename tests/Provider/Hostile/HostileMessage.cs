using CsCheck;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Pulumi.Mixpeek.Protocol;
using Pulumi.Mixpeek.Tests.Stage;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Tests.Hostile;

/// <summary>Messages for a call: its own fields, in any number and order, with values that are right, odd, or meant to harm.</summary>
static class HostileMessage
{
    const int MaxNesting = 2;

    /// <summary>The bytes of messages for this call.</summary>
    public static Gen<byte[]> For(string call)
    {
        var type = ResourceProvider.Descriptor.FindMethodByName(call).InputType;
        return Gen.Frequency((4, Message(type, 0)), (1, Damage.To(Message(type, 0))), (1, Gen.Byte.Array[0, 64]));
    }

    /// <summary>Whether protobuf itself takes these bytes for a message of the call.</summary>
    public static bool IsReadable(string call, byte[] message)
    {
        try
        {
            ResourceProvider.Descriptor.FindMethodByName(call).InputType.Parser.ParseFrom(message);
            return true;
        }
        catch (InvalidProtocolBufferException)
        {
            return false;
        }
    }

    static readonly string[] Tokens =
        [.. Samples.Kinds.Select(kind => $"mixpeek:index:{kind}"), "mixpeek:index:getBucket", "mixpeek:index:listBuckets", "mixpeek:index:getDecompositionTree", "mixpeek:index:none"];

    static readonly Gen<string> Text = Gen.OneOf(
        Gen.OneOf(Tokens),
        Gen.OneOf(Samples.Kinds.Select(kind => $"urn:pulumi:dev::tests::mixpeek:index:{kind}::it").ToArray()),
        Gen.OneOf("", ".", "..", "/", "a/b", "ns_1/bkt_1", "../../v1/namespaces", "%2e%2e", "a\r\nX-Evil: 1", "a\0b", "é😀", "::", "::::", "urn:", "urn:pulumi:dev::tests::::it", "$$$",
            "127.0.0.1:9", "127.0.0.1:9/x", "[::1]:9", ":", "a b:1", "-1", "1e9", "04da6b54-80e4-46f7-96ec-b56ff0331ba9"),
        Gen.Const(new string('x', 100_000)));

    static readonly Gen<byte[]> Programs = Gen.OneOf(
        Gen.OneOf(Samples.Kinds.Select(Samples.Of).ToArray()), Gen.Const(Bag("""{"bucket": "b", "namespace": "n", "search": "s"}""")),
        Gen.Select(Gen.OneOf(Samples.Kinds.Select(Samples.Of).ToArray()), Wire.AnyValue.Any, Gen.Int[0, 9], Spoiled.With))
        .Select(bag => WireCodec.Encode(bag).ToByteArray());

    static Gen<byte[]> Message(MessageDescriptor type, int depth) => type.Fields.InDeclarationOrder().Count == 0
        ? Gen.Byte.Array[0, 4]
        : Gen.OneOf([.. type.Fields.InDeclarationOrder().Select(field => Field(field, depth))])
            .Array[0, 12].Select(fields => fields.SelectMany(field => field).ToArray());

    static Gen<byte[]> Field(FieldDescriptor field, int depth) => field.FieldType switch
    {
        FieldType.String => Text.Select(text => HostileBag.Field(field.FieldNumber, System.Text.Encoding.UTF8.GetBytes(text))),
        FieldType.Bytes => Gen.Frequency((2, Programs), (1, HostileBag.Any)).Select(bytes => HostileBag.Field(field.FieldNumber, bytes)),
        FieldType.Double => Gen.OneOf(0, -1, double.NaN, double.PositiveInfinity, double.NegativeInfinity, 1e308, double.Epsilon, 1e10, 0.5)
            .Select(number => (byte[])[.. Tag(field, 1), .. BitConverter.GetBytes(number)]),
        FieldType.Message when depth < MaxNesting => Message(field.MessageType, depth + 1).Select(inner => HostileBag.Field(field.FieldNumber, inner)),
        FieldType.Message => Gen.Const(HostileBag.Field(field.FieldNumber, [])),
        _ => Gen.OneOf<byte[]>([0], [1], [2], [0x7f], [0xff, 0xff, 0xff, 0xff, 0x07], [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01])
            .Select(varint => (byte[])[.. Tag(field, 0), .. varint]),
    };

    static byte[] Tag(FieldDescriptor field, int wireType)
    {
        var tag = field.FieldNumber << 3 | wireType;
        return tag < 0x80 ? [(byte)tag] : [(byte)(tag | 0x80), (byte)(tag >> 7)];
    }

    static MapValue Bag(string json) => Testing.Bag.Json(json);
}
