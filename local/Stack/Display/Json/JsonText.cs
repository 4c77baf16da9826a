using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Display.Json;

/// <summary>JSON as the CLI lays it out: one blank for each level.</summary>
static class JsonText
{
    static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Indented = true,
        IndentSize = 1,
        MaxDepth = WireCodec.MaxDepth,
        NewLine = "\n",
    };

    public static string Write(PropertyValue value)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Options))
            JsonCodec.Write(writer, value);
        return Encoding.UTF8.GetString(buffer.ToArray());
    }
}
