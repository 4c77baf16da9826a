using System.Text.Json;
using Mixpeek.Local.Faults;
using Mixpeek.Local.Journal;
using Mixpeek.Local.Models;
using Mixpeek.Local.Protocol;
using Mixpeek.Local.Store;
using Pulumi.Mixpeek.Values;

namespace Mixpeek.Local.Http;

/// <summary>The server's own paths, below <c>/_local</c>: they need no key, count for no limit and are not in the journal.</summary>
sealed class LocalEndpoints(Organisation organisation, FaultBoard faults, RequestJournal journal)
{
    public const string Prefix = "/_local";

    static readonly Answer Done = Answer.Ok(MapValue.Of(("success", true)));

    public Answer Health(Call call) => Answer.Ok(MapValue.Of(
        ("status", "ok"), ("namespaces", organisation.Namespaces.Count)));

    /// <summary>Forgets namespaces with all that is in them, tasks, faults and the journal.</summary>
    public Answer Reset(Call call)
    {
        organisation.Clear();
        faults.Clear();
        journal.Clear();
        return Done;
    }

    public Answer AddFaults(Call call)
    {
        faults.Add(call.Body ?? ListValue.Empty);
        return Done;
    }

    /// <summary>The faults that were asked for, each with how often it struck.</summary>
    public Answer ListFaults(Call call) => Answer.Ok(MapValue.Of(("faults", faults.ToAnswer())));

    /// <summary>Ends all faults: a task that never ends goes on, too.</summary>
    public Answer ClearFaults(Call call)
    {
        faults.Clear();
        organisation.Tasks.GoOn();
        return Done;
    }

    /// <summary>Gives collections documents: <c>{COLLECTION_ID: number}</c>.</summary>
    public Answer SetDocuments(Call call)
    {
        var counts = call.Body as MapValue ?? MapValue.Empty;
        var place = Place.Of("body");
        foreach (var (id, count) in counts)
            Types.Whole(0).Read(count, place.At(id));
        if (place.Issues.Count > 0)
            throw Refusal.Malformed(place.Issues);
        foreach (var (id, count) in counts)
            SetDocuments(id, count);
        organisation.Version++;
        return Done;
    }

    /// <summary>Writes the journal.</summary>
    public async Task WriteJournalAsync(HttpContext context)
    {
        context.Response.ContentType = "application/json";
        await using var writer = new Utf8JsonWriter(context.Response.BodyWriter, new JsonWriterOptions { MaxDepth = 1024 });
        journal.Write(writer);
        await writer.FlushAsync();
    }

    void SetDocuments(string id, PropertyValue count)
    {
        var table = organisation.Namespaces.Rows.Select(row => organisation.Inside(row.Id).Collections)
            .FirstOrDefault(collections => collections.WithId(id) is not null) ?? throw Refusal.NotFound("collection", id);
        var row = table.WithId(id)!;
        table.Put(row with { Document = row.Document.With("document_count", count) });
    }
}
