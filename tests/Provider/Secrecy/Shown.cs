using System.Collections;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Grpc.Core;
using Pulumi.Mixpeek.Protocol;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Tests.Secrecy;

/// <summary>What anybody may see of a message: all of its texts, and of its bags all that stands under no secret mark.</summary>
static class Shown
{
    public static IEnumerable<string> In(IMessage message) => message.Descriptor.Fields.InDeclarationOrder()
        .SelectMany(field => In(field, field.Accessor.GetValue(message)));

    /// <summary>An error's message, and the details that travel beside it.</summary>
    public static IEnumerable<string> In(RpcException error)
    {
        yield return error.Status.Detail;
        foreach (var trailer in error.Trailers.Where(trailer => !trailer.IsBinary))
            yield return trailer.Value;
        if (error.GetRpcStatus() is not { } status)
            yield break;
        yield return status.Message;
        foreach (var detail in status.Details)
            foreach (var text in In(detail.Unpack<ErrorResourceInitFailed>()))
                yield return text;
    }

    static IEnumerable<string> In(FieldDescriptor field, object? value) => value switch
    {
        null => [],
        string text => [text],
        ByteString bag => [JsonCodec.ToJson(Visible(WireCodec.Decode(bag)))],
        IDictionary map => map.Keys.Cast<object>().Concat(map.Values.Cast<object>()).SelectMany(item => In(field, item)),
        IEnumerable list => list.Cast<object>().SelectMany(item => In(field, item)),
        IMessage message => In(message),
        _ => [],
    };

    /// <summary>A value with nothing where it is secret.</summary>
    public static PropertyValue Visible(PropertyValue value) => value switch
    {
        SecretValue or OutputValue { IsSecret: true } => "",
        OutputValue { Value: { } known } => Visible(known),
        MapValue map => map.Select((_, item) => Visible(item)),
        ListValue list => ListValue.From(list.Select(Visible)),
        _ => value,
    };
}
