using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Tests.Examples;

/// <summary>What a local server with one namespace holds: names by ID, and who is built on whom.</summary>
/// <param name="Names">Each object's name by its ID.</param>
/// <param name="Sources">Each bucket and collection with what it needs: its namespace, and its sources.</param>
sealed record DeployedTree(IReadOnlyDictionary<string, string> Names, IReadOnlyList<(string User, string Source)> Sources)
{
    public static async Task<DeployedTree> OfAsync(LocalServer server)
    {
        var namespaces = Results(await server.SendAsync(HttpMethod.Post, "/v1/namespaces/list", "{}"));
        var home = Text(namespaces.Single()["namespace_id"]);
        var buckets = Results(await server.SendAsync(HttpMethod.Post, "/v1/buckets/list", """{"limit": 100}""", home));
        var collections = Results(await server.SendAsync(HttpMethod.Post, "/v1/collections/list?limit=100", "{}", home));
        var names = NamesOf(namespaces, "namespace").Concat(NamesOf(buckets, "bucket")).Concat(NamesOf(collections, "collection")).ToDictionary();
        var upstream = collections.SelectMany(collection => SourcesOf((MapValue)collection["source"]).Select(source => (Text(collection["collection_id"]), source)));
        return new(names, [.. upstream, .. names.Keys.Where(id => id != home).Select(id => (id, home))]);
    }

    /// <summary>The request that created an object: its body has the name.</summary>
    public JournalEntry Creation(IReadOnlyList<JournalEntry> journal, string id) =>
        journal.Single(request => ((MapValue)request.Body!).Any(entry => entry.Key.EndsWith("_name", StringComparison.Ordinal) && entry.Value.Equals((PropertyValue)Names[id])));

    /// <summary>The request that deleted an object.</summary>
    public static JournalEntry Deletion(IReadOnlyList<JournalEntry> journal, string id) =>
        journal.Single(request => request.Path.EndsWith('/' + id, StringComparison.Ordinal));

    static IEnumerable<KeyValuePair<string, string>> NamesOf(IEnumerable<MapValue> objects, string kind) =>
        objects.Select(item => KeyValuePair.Create(Text(item[$"{kind}_id"]), Text(item[$"{kind}_name"])));

    static IEnumerable<string> SourcesOf(MapValue source)
    {
        string[] fields = ["bucket_ids", "collection_ids", "collection_id"];
        return fields.Select(source.Get)
            .SelectMany(value => value is ListValue list ? list : (IEnumerable<PropertyValue?>)[value])
            .OfType<TextValue>().Select(id => id.Value);
    }

    static IReadOnlyList<MapValue> Results(MapValue answer) => [.. ((ListValue)answer["results"]).OfType<MapValue>()];

    static string Text(PropertyValue value) => ((TextValue)value).Value;
}
