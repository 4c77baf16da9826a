using System.Globalization;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Testing;

/// <summary>One request in the local server's journal.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path.</param>
/// <param name="Query">The query with its question mark; empty where there is none.</param>
/// <param name="Headers">The headers by name; names compare without case. Keys are redacted.</param>
/// <param name="Body">The JSON body; null where there is none.</param>
/// <param name="Status">The answer's status; 0 where the connection was cut instead, null where there is no answer yet.</param>
/// <param name="StartedAt">When it came.</param>
/// <param name="DurationMs">Milliseconds to the beginning of the answer; null where there is no answer yet.</param>
public sealed record JournalEntry(
    string Method,
    string Path,
    string Query,
    IReadOnlyDictionary<string, string> Headers,
    PropertyValue? Body,
    int? Status,
    DateTimeOffset StartedAt,
    double? DurationMs)
{
    /// <summary>The entry that this JSON object describes.</summary>
    public static JournalEntry Of(MapValue entry) => new(
        Text(entry["method"]),
        Text(entry["path"]),
        Text(entry["query"]),
        ((MapValue)entry["headers"]).ToDictionary(header => header.Key, header => Text(header.Value), StringComparer.OrdinalIgnoreCase),
        entry["body"] is NullValue ? null : entry["body"],
        (int?)(entry["status"] as NumberValue)?.Value,
        DateTimeOffset.Parse(Text(entry["startedAt"]), CultureInfo.InvariantCulture),
        (entry["durationMs"] as NumberValue)?.Value);

    /// <summary>When its answer began.</summary>
    /// <exception cref="InvalidOperationException">It has no answer.</exception>
    public DateTimeOffset EndedAt() => StartedAt.AddMilliseconds(DurationMs ?? throw new InvalidOperationException($"{this} has no answer"));

    /// <summary>Method and path: what most tests ask for.</summary>
    public override string ToString() => $"{Method} {Path}";

    static string Text(PropertyValue value) => ((TextValue)value).Value;
}
