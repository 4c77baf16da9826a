using System.Text.Json;

namespace Mixpeek.Local.Journal;

/// <summary>All requests, in the order in which they came; those to the server's own paths are not among them.</summary>
sealed class RequestJournal(TimeProvider clock)
{
    const string Redacted = "Bearer [redacted]";

    readonly Lock gate = new();
    readonly List<JournalEntry> entries = [];

    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var entry = Open(context.Request);
        context.Features.Set(entry);
        // The entry is complete before the first byte of the answer goes out: who has the answer finds it in the journal.
        context.Response.OnStarting(() =>
        {
            entry.Close(context.Response.StatusCode);
            return Task.CompletedTask;
        });
        entry.Body = await ReadBodyAsync(context.Request);
        try
        {
            await next(context);
            entry.Close(context.RequestAborted.IsCancellationRequested ? 0 : context.Response.StatusCode);
        }
        finally
        {
            // After a failure the answer is still to come, unless the client has gone.
            if (context.RequestAborted.IsCancellationRequested)
                entry.Close(status: 0);
        }
    }

    /// <summary>The whole journal as a JSON array.</summary>
    public void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartArray();
        foreach (var entry in Snapshot())
            entry.Write(writer);
        writer.WriteEndArray();
    }

    public void Clear()
    {
        lock (gate)
            entries.Clear();
    }

    JournalEntry[] Snapshot()
    {
        lock (gate)
            return [.. entries];
    }

    JournalEntry Open(HttpRequest request)
    {
        var headers = request.Headers.Select(header => (header.Key, IsSecret(header.Key) ? Redacted : header.Value.ToString())).ToList();
        var entry = new JournalEntry(clock.GetUtcNow(), request.Method, request.Path.Value ?? "", request.QueryString.Value ?? "", headers);
        lock (gate)
            entries.Add(entry);
        return entry;
    }

    static bool IsSecret(string header) => header.Equals("Authorization", StringComparison.OrdinalIgnoreCase);

    static async Task<byte[]> ReadBodyAsync(HttpRequest request)
    {
        using var copy = new MemoryStream();
        await request.Body.CopyToAsync(copy);
        var body = copy.ToArray();
        request.Body = new MemoryStream(body);
        return body;
    }
}
