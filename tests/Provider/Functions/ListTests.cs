using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Tests.Stage;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Functions;

/// <summary>Lists: every page, what a search or filters select, each entry as the function about one object tells it.</summary>
public sealed class ListTests(HandMadeTree tree) : IClassFixture<HandMadeTree>
{
    [Fact]
    public async Task Namespaces_are_listed_in_one_request_that_names_none()
    {
        var (told, requests) = await ListAsync("listNamespaces", MapValue.Empty);

        var request = Assert.Single(requests);
        Assert.Equal(("POST /v1/namespaces/list", false), (request.ToString(), request.Headers.ContainsKey("X-Namespace")));
        Assert.Equal(["media", "shared"], Names(told, "namespaces", "namespaceName"));
        Assert.Equal(await tree.Plugin.AskAsync("getNamespace", ("namespace", "media")), ((ListValue)told["namespaces"])[0]);
    }

    [Fact]
    public async Task Buckets_are_listed_as_they_are_told_one_by_one()
    {
        var (told, requests) = await ListAsync("listBuckets", MapValue.Of(("namespace", "media")));

        var request = Assert.Single(requests);
        Assert.Equal(("POST /v1/buckets/list", "media"), (request.ToString(), request.Headers["X-Namespace"]));
        Assert.Equal([await tree.Plugin.AskAsync("getBucket", ("bucket", "raw"), ("namespace", "media"))], (ListValue)told["buckets"]);
    }

    [Fact]
    public async Task Collections_are_listed_as_they_are_told_one_by_one_but_for_their_state()
    {
        var (told, requests) = await ListAsync("listCollections", MapValue.Of(("namespace", "media")));

        var request = Assert.Single(requests);
        Assert.Equal(("POST /v1/collections/list", "media"), (request.ToString(), request.Headers["X-Namespace"]));
        Assert.Equal(["segments", "clips", "transcripts", "kept", "titles"], Names(told, "collections", "collectionName"));
        var alone = await tree.Plugin.AskAsync("getCollection", ("collection", "transcripts"), ("namespace", "media"));
        var listed = (MapValue)((ListValue)told["collections"])[2];
        Assert.Equal(alone.Without("lifecycleState"), listed);
        Assert.Equal(Bag.Hidden("hush-hush"), listed.At("featureExtractor").At("parameters")["llm_api_key"]);
    }

    [Theory]
    [InlineData("""{"search": "SEG"}""", "segments")]
    [InlineData("""{"search": "SEG", "caseSensitive": true}""", "")]
    [InlineData("""{"filters": {"AND": [{"field": "collection_name", "operator": "in", "value": ["clips", "titles"]}]}}""", "clips titles")]
    [InlineData("""{"filters": {"AND": [{"field": "document_count", "operator": "gt", "value": 0}]}}""", "segments")]
    [InlineData("""{"search": "t*s", "filters": {"NOT": [{"field": "collection_name", "operator": "ne", "value": "titles"}]} }""", "titles")]
    public async Task A_search_and_filters_select(string selection, string names)
    {
        var told = await tree.Plugin.AskAsync("listCollections", Bag.Json(selection).With("namespace", "media"));

        Assert.Equal(names, string.Join(' ', Names(told, "collections", "collectionName")));
    }

    [Fact]
    public async Task A_long_list_is_fetched_to_its_end()
    {
        var home = await tree.Mixpeek.NamespaceAsync("crowded");
        try
        {
            await Parallel.ForEachAsync(Enumerable.Range(0, 1001), TestContext.Current.CancellationToken,
                async (number, _) => await tree.Mixpeek.BucketAsync(home, $"bucket-{number}"));
            var (told, requests) = await ListAsync("listBuckets", MapValue.Of(("namespace", home)));
            Assert.Equal(2, requests.Count);
            Assert.Equal(1001, Names(told, "buckets", "bucketName").Distinct().Count());
        }
        finally
        {
            await tree.Mixpeek.DeletedAsync($"/v1/namespaces/{home}");
        }
    }

    [Fact]
    public async Task A_filter_that_Mixpeek_refuses_is_an_error_with_its_words()
    {
        var refused = await tree.Plugin.RefusalAsync("listBuckets",
            ("namespace", "media"), ("filters", Bag.Value("""{"AND": [{"field": "bucket_name", "operator": "regex", "value": "("}]}""")));

        Assert.StartsWith(
            "listing buckets of namespace \"media\": POST /v1/buckets/list answered 422", refused.Detail, StringComparison.Ordinal);
        Assert.Contains("filters: the pattern '(' cannot be used", refused.Detail, StringComparison.Ordinal);
    }

    async Task<(MapValue Told, IReadOnlyList<JournalEntry> Requests)> ListAsync(string function, MapValue arguments)
    {
        var told = MapValue.Empty;
        var requests = await tree.Mixpeek.DuringAsync(async () => told = await tree.Plugin.AskAsync(function, arguments));
        return (told, requests);
    }

    static IEnumerable<string> Names(MapValue told, string list, string name) =>
        ((ListValue)told[list]).Select(entry => ((MapValue)entry).TextAt(name));
}
