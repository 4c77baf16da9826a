using System.Text.Json.Nodes;

namespace Pulumi.Mixpeek.Docs;

/// <summary>What a change of each input does: a table for each kind.</summary>
static class ChangeTables
{
    static readonly Dictionary<string, string> Lost = new()
    {
        ["Namespace"] = "all that is in the namespace",
        ["Bucket"] = "the bucket's objects",
        ["Collection"] = "the collection's documents",
    };

    public static string Of(Sources sources) => string.Join('\n', sources.Changes.GroupBy(row => (string)row!["kind"]!).Select(Table));

    static string Table(IGrouping<string, JsonNode?> kind) => $"""
        ## {kind.Key}

        | input | a change | deletes | request | because |
        |---|---|---|---|---|
        {string.Join('\n', kind.Select(row => Row(row!)))}

        """;

    static string Row(JsonNode row)
    {
        var replaces = (string?)row["change"] == "replace";
        var deletes = replaces ? Lost[(string)row["kind"]!] : "nothing";
        return $"| `{row["property"]}` | {(replaces ? "**replaces**" : "in place")} | {deletes} | {Request((string)row["request"]!)} | {Because((string)row["fact"]!)} |";
    }

    static string Request(string request) => request == "none" ? "none" : $"`{request}`";

    static string Because(string fact) => fact
        .Replace("openapi.json: ", "Mixpeek's specification: ", StringComparison.Ordinal)
        .Replace("api-notes: ", "Mixpeek's documentation: ", StringComparison.Ordinal);
}
