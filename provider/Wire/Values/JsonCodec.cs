using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Pulumi.Mixpeek.Values;

/// <summary>Values to and from plain JSON. Special values are written in their wire form, as Pulumi's own state file has them.</summary>
public static class JsonCodec
{
    static readonly JsonReaderOptions Reading = new() { MaxDepth = WireCodec.MaxDepth };
    static readonly JsonWriterOptions Writing = Options(indented: false);
    static readonly JsonWriterOptions WritingIndented = Options(indented: true);

    /// <summary>The value that a JSON text holds.</summary>
    /// <exception cref="JsonException">The text is not JSON.</exception>
    public static PropertyValue Parse(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8, Reading);
        reader.Read();
        var value = Read(ref reader, new(utf8.Length));
        return reader.Read() ? throw new JsonException("text follows the JSON value") : value;
    }

    /// <inheritdoc cref="Parse(ReadOnlySpan{byte})"/>
    public static PropertyValue Parse(string json) => Parse(Encoding.UTF8.GetBytes(json));

    /// <summary>The JSON text of a value, as UTF-8.</summary>
    public static byte[] ToUtf8(PropertyValue value, bool indented = false)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, indented ? WritingIndented : Writing))
            Write(writer, value);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>The JSON text of a value.</summary>
    public static string ToJson(PropertyValue value, bool indented = false) => Encoding.UTF8.GetString(ToUtf8(value, indented));

    static PropertyValue Read(ref Utf8JsonReader reader, TextCache texts) => reader.TokenType switch
    {
        JsonTokenType.Null => PropertyValue.Null,
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.Number => reader.GetDouble(),
        JsonTokenType.String => Text(ref reader, texts),
        JsonTokenType.StartArray => ReadList(ref reader, texts),
        JsonTokenType.StartObject => ReadMap(ref reader, texts),
        _ => throw new JsonException($"a JSON value was expected, not {reader.TokenType}"),
    };

    /// <summary>The reader checks a string's letters only here, and takes half a surrogate pair or bad UTF-8 for the caller's mistake.</summary>
    static TextValue Text(ref Utf8JsonReader reader, TextCache texts)
    {
        if (!reader.ValueIsEscaped && texts.Find(reader.ValueSpan) is { } known)
            return known;
        try
        {
            return new(reader.GetString()!);
        }
        catch (InvalidOperationException exception)
        {
            throw new JsonException("a string is not valid Unicode", exception);
        }
    }

    static ListValue ReadList(ref Utf8JsonReader reader, TextCache texts)
    {
        var items = new List<PropertyValue>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            items.Add(Read(ref reader, texts));
        return ListValue.From(items);
    }

    static MapValue ReadMap(ref Utf8JsonReader reader, TextCache texts)
    {
        var map = new MapBuilder(0);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = Text(ref reader, texts).Value;
            reader.Read();
            map.Set(name, Read(ref reader, texts));
        }
        return map.Build();
    }

    /// <summary>Writes a value where a JSON writer stands.</summary>
    public static void Write(Utf8JsonWriter writer, PropertyValue value)
    {
        switch (Signatures.Lower(value))
        {
            case NullValue: writer.WriteNullValue(); break;
            case BoolValue flag: writer.WriteBooleanValue(flag.Value); break;
            case NumberValue number: WriteNumber(writer, number.Value); break;
            case TextValue text: writer.WriteStringValue(text.Value); break;
            case UnknownValue unknown: writer.WriteStringValue(unknown.Token); break;
            case ListValue list: WriteList(writer, list); break;
            case MapValue map: WriteMap(writer, map); break;
            default: throw new MalformedValueException($"a {value.GetType().Name} has no form in JSON");
        }
    }

    static void WriteList(Utf8JsonWriter writer, ListValue list)
    {
        writer.WriteStartArray();
        foreach (var item in list)
            Write(writer, item);
        writer.WriteEndArray();
    }

    static void WriteMap(Utf8JsonWriter writer, MapValue map)
    {
        writer.WriteStartObject();
        foreach (var (key, item) in map)
        {
            writer.WritePropertyName(key);
            Write(writer, item);
        }
        writer.WriteEndObject();
    }

    /// <summary>Whole numbers as integers: an API that takes an integer refuses <c>10.0</c>, and a double has no other form for 10.</summary>
    static void WriteNumber(Utf8JsonWriter writer, double number)
    {
        if (Math.Abs(number) < 1L << 53 && Math.Truncate(number) == number)
            writer.WriteNumberValue((long)number);
        else
            writer.WriteNumberValue(number);
    }

    static JsonWriterOptions Options(bool indented) => new()
    {
        // The text goes into request bodies and files, never into HTML: letters of all languages stay readable.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Indented = indented,
        MaxDepth = WireCodec.MaxDepth,
    };
}
