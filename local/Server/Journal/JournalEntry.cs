using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Mixpeek.Local.Journal;

/// <summary>One request, as the journal keeps it.</summary>
sealed class JournalEntry(
    DateTimeOffset startedAt, string method, string path, string query, IReadOnlyList<(string Name, string Value)> headers)
{
    readonly long started = Stopwatch.GetTimestamp();
    int? status;
    double? duration;

    /// <summary>The request's body as it came; empty where there is none.</summary>
    public byte[] Body { get; set; } = [];

    /// <summary>Notes the answer: its status, 0 where there is none because the connection was cut. The first note counts.</summary>
    public void Close(int status)
    {
        if (this.status is not null)
            return;
        duration = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        this.status = status;
    }

    /// <summary>Writes it as JSON. What has no answer yet has neither status nor duration.</summary>
    public void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("method", method);
        writer.WriteString("path", path);
        writer.WriteString("query", query);
        writer.WriteStartObject("headers");
        foreach (var (name, value) in headers)
            writer.WriteString(name, value);
        writer.WriteEndObject();
        writer.WritePropertyName("body");
        WriteBody(writer);
        WriteNumber(writer, "status", status);
        writer.WriteString("startedAt", startedAt.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
        WriteNumber(writer, "durationMs", duration);
        writer.WriteEndObject();
    }

    void WriteBody(Utf8JsonWriter writer)
    {
        if (Body.Length == 0)
            writer.WriteNullValue();
        else if (IsJson())
            writer.WriteRawValue(Body, skipInputValidation: true);
        else
            writer.WriteStringValue(System.Text.Encoding.UTF8.GetString(Body));
    }

    bool IsJson()
    {
        var reader = new Utf8JsonReader(Body, new JsonReaderOptions { MaxDepth = 1024 });
        try
        {
            while (reader.Read())
                continue;
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    static void WriteNumber(Utf8JsonWriter writer, string name, double? number)
    {
        if (number is { } value)
            writer.WriteNumber(name, Math.Round(value, 3));
        else
            writer.WriteNull(name);
    }
}
