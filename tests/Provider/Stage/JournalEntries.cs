using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Tests.Stage;

/// <summary>Requests of the journal, as tests speak of them.</summary>
static class JournalEntries
{
    /// <summary>Whether it asks how a task is going on: how often depends on how long the task takes.</summary>
    public static bool Polls(this JournalEntry request) =>
        request.Method == "GET" && request.Path.StartsWith("/v1/tasks/", StringComparison.Ordinal);

    /// <summary>Whether it leaves Mixpeek as it is: a GET, or the list that answers several Reads.</summary>
    public static bool OnlyReads(this JournalEntry request) =>
        request.Method == "GET" || (request.Method == "POST" && request.Path.EndsWith("/list", StringComparison.Ordinal));

    /// <summary>The method, the path and the body.</summary>
    public static string Whole(this JournalEntry request) =>
        request.Body is null ? request.ToString() : $"{request} {JsonCodec.ToJson(request.Body)}";
}
