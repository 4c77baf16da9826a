using Mixpeek.Local.Models;
using Mixpeek.Local.Store;
using Pulumi.Mixpeek.Values;

namespace Mixpeek.Local.Schemas;

/// <summary>Whether several sources can feed one collection: field names, types and required status are all the same.</summary>
static class Compatibility
{
    /// <summary>What keeps the sources apart, each naming the field and the source that differs from the first.</summary>
    /// <param name="kind">What the sources are: <c>bucket</c> or <c>collection</c>.</param>
    /// <param name="location">The list of IDs in the request.</param>
    /// <param name="sources">Their IDs and schemas, in the request's order.</param>
    public static IEnumerable<Issue> Check(string kind, ListValue location, IReadOnlyList<(string Id, MapValue Schema)> sources)
    {
        var first = sources[0];
        return sources.Index().Skip(1).SelectMany(other => Differences(first.Schema, other.Item.Schema).Select(difference => new Issue(
            [.. location, other.Index],
            "schema_incompatible",
            $"{kind} {other.Item.Id} has another schema than {kind} {first.Id}: {difference}")));
    }

    static IEnumerable<string> Differences(MapValue first, MapValue other)
    {
        var (mine, theirs) = (first.Map("properties")!, other.Map("properties")!);
        foreach (var (name, value) in mine)
        {
            if (theirs.Map(name) is not { } counterpart)
                yield return $"field '{name}' is missing";
            else if (Difference(name, (MapValue)value, counterpart) is { } difference)
                yield return difference;
        }
        foreach (var name in theirs.Keys.Where(name => !mine.ContainsKey(name)))
            yield return $"field '{name}' is additional";
    }

    static string? Difference(string name, MapValue mine, MapValue theirs) =>
        mine.Text("type") != theirs.Text("type") ? $"field '{name}' is of type {theirs.Text("type")} instead of {mine.Text("type")}"
        : mine.Flag("required") != theirs.Flag("required") ? $"field '{name}' is {(theirs.Flag("required") ? "" : "not ")}required"
        : null;
}
