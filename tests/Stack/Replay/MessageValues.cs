using Google.Protobuf;
using Google.Protobuf.Reflection;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Tests.Replay;

/// <summary>
/// Protocol messages as the recordings write them: protobuf's JSON, property bags within it as they are, defaults left out.
/// </summary>
static class MessageValues
{
    public static MapValue ToValue(IMessage message) => MapValue.From(message.Descriptor.Fields.InFieldNumberOrder()
        .Where(field => IsSet(field, message))
        .Select(field => KeyValuePair.Create(field.JsonName, ToValue(field, field.Accessor.GetValue(message)))));

    /// <summary>Fills a message from its recorded form.</summary>
    public static T Fill<T>(T message, MapValue recorded) where T : IMessage
    {
        foreach (var field in message.Descriptor.Fields.InFieldNumberOrder())
            if (recorded.Get(field.JsonName) is { } value)
                Set(message, field, value);
        return message;
    }

    static bool IsSet(FieldDescriptor field, IMessage message) => field.Accessor.GetValue(message) switch
    {
        System.Collections.ICollection many => many.Count > 0,
        _ when field.HasPresence => field.Accessor.HasValue(message),
        var value => !Equals(value, Default(field)),
    };

    static object Default(FieldDescriptor field) => field.FieldType switch
    {
        FieldType.String => "",
        FieldType.Bytes => ByteString.Empty,
        FieldType.Bool => false,
        FieldType.Int32 => 0,
        FieldType.Double => 0.0,
        FieldType.Enum => Enum.ToObject(field.EnumType.ClrType, 0),
        var other => throw new NotSupportedException($"{field.FullName} is a {other}"),
    };

    static PropertyValue ToValue(FieldDescriptor field, object value) => value switch
    {
        System.Collections.IDictionary map => MapValue.From(map.Keys.Cast<string>().Select(key =>
            KeyValuePair.Create(key, One(field.MessageType.FindFieldByName("value"), map[key]!)))),
        System.Collections.IList list => ListValue.From(list.Cast<object>().Select(item => One(field, item))),
        _ => One(field, value),
    };

    static PropertyValue One(FieldDescriptor field, object value) => value switch
    {
        string text => text,
        bool flag => flag,
        int number => (double)number,
        double number => number,
        IMessage message => ToValue(message),
        // A bag is an optional field, plain bytes are not (provider.proto says so).
        ByteString bytes => field.HasPresence ? WireCodec.Decode(bytes) : bytes.ToBase64(),
        Enum member => field.EnumType.FindValueByNumber(Convert.ToInt32(member, System.Globalization.CultureInfo.InvariantCulture)).Name,
        _ => throw new NotSupportedException($"{field.FullName} holds a {value.GetType()}"),
    };

    static void Set(IMessage message, FieldDescriptor field, PropertyValue value)
    {
        switch (field.Accessor.GetValue(message))
        {
            case System.Collections.IDictionary map:
                foreach (var (key, item) in (MapValue)value)
                    map[key] = Parse(field.MessageType.FindFieldByName("value"), item);
                break;
            case System.Collections.IList list:
                foreach (var item in (ListValue)value)
                    list.Add(Parse(field, item));
                break;
            default:
                field.Accessor.SetValue(message, Parse(field, value));
                break;
        }
    }

    static object Parse(FieldDescriptor field, PropertyValue value) => (field.FieldType, value) switch
    {
        (FieldType.String, TextValue text) => text.Value,
        (FieldType.Bool, BoolValue flag) => flag.Value,
        (FieldType.Int32, NumberValue number) => (int)number.Value,
        (FieldType.Double, NumberValue number) => number.Value,
        (FieldType.Bytes, MapValue bag) => WireCodec.Encode(bag),
        (FieldType.Bytes, TextValue base64) => ByteString.FromBase64(base64.Value),
        (FieldType.Enum, TextValue name) => Enum.ToObject(field.EnumType.ClrType, field.EnumType.FindValueByName(name.Value).Number),
        (FieldType.Message, MapValue inner) => Fill(field.MessageType.Parser.ParseFrom(ByteString.Empty), inner),
        _ => throw new NotSupportedException($"{field.FullName} cannot be {value}"),
    };
}
