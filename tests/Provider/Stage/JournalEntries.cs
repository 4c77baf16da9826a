using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Tests.Stage;

/// <summary>Requests of the journal, as tests speak of them.</summary>
static class JournalEntries
{
    /// <summary>Whether it asks how a task is going on: how often depends on how long the task takes.</summary>
    public static bool Polls(this JournalEntry request) =>
        request.Method == "GET" && request.Path.StartsWith("/v1/tasks/", StringComparison.Ordinal);

    /// <summary>The method, the path and the body.</summary>
    public static string Whole(this JournalEntry request) =>
        request.Body is null ? request.ToString() : $"{request} {JsonCodec.ToJson(request.Body)}";
}
