using Grpc.Core;
using Pulumi.Mixpeek.Protocol;
using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Tests.Stage;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Rules;

/// <summary>provider-rules, 23: what there is, by IDs that an import takes.</summary>
public sealed class Rule23Tests(ServerPool servers)
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Namespace")]
    [InlineData("Bucket")]
    [InlineData("Collection")]
    public async Task Rule_23_what_is_listed_can_be_read_by_its_id_alone(string kind)
    {
        await using var scene = await Scene.OpenAsync(servers);
        var space = await scene.Mixpeek.NamespaceAsync();
        var bucket = await scene.Mixpeek.BucketAsync(space, "videos");
        var collection = await scene.CreatedAsync("Collection", Samples.Segments.With("namespace", space)
            .With("collectionName", "segments").With("source", Bag.Json($$"""{"type": "bucket", "bucketIds": ["{{bucket}}"]}""")));
        var (id, name) = kind switch { "Namespace" => (space, "stage"), "Bucket" => (bucket, "videos"), _ => (collection.Id, "segments") };

        var listed = Assert.Single(await ListAsync(scene, new() { Token = $"mixpeek:index:{kind}", Query = InSpace(kind, space) }));

        Assert.Equal((kind == "Namespace" ? id : $"{space}/{id}", name), (listed.Result.Id, listed.Result.Name));
        Assert.Equal(id, (await scene.Managed(kind).ImportAsync(listed.Result.Id)).Id);
    }

    [Theory]
    [InlineData("Namespace")]
    [InlineData("Bucket")]
    public async Task Rule_23_a_list_goes_page_by_page_to_its_end_and_each_page_is_one_request(string kind)
    {
        await using var scene = await Scene.OpenAsync(servers);
        var (space, ids) = await SevenAsync(scene, kind);
        var (seen, token) = (new List<string>(), "");

        var requests = await scene.Mixpeek.DuringAsync(async () =>
        {
            do
            {
                var page = await ListAsync(scene, Ask(kind, space, pageSize: 3, token: token));
                seen.AddRange(page.Where(item => item.Result is not null).Select(item => item.Result.Id.Split('/')[^1]));
                token = page[^1].Continuation?.ContinuationToken ?? "";
            }
            while (token.Length > 0);
        });

        Assert.Equal(ids, seen);
        Assert.Equal(3, requests.Count);
    }

    [Theory]
    [InlineData(0, 0, 7, false)]
    [InlineData(5, 0, 5, false)]
    [InlineData(0, 5, 5, true)]
    [InlineData(9, 5, 5, true)]
    [InlineData(5, 9, 5, false)]
    [InlineData(0, 7, 7, false)]
    [InlineData(0, 5000, 7, false)]
    public async Task Rule_23_a_list_ends_with_its_limit_or_with_a_token_after_a_page(int limit, int pageSize, int results, bool goesOn)
    {
        await using var scene = await Scene.OpenAsync(servers);
        var (space, _) = await SevenAsync(scene, "Bucket");

        var listed = await ListAsync(scene, Ask("Bucket", space, limit, pageSize));

        Assert.Equal(results, listed.Count(item => item.Result is not null));
        Assert.Equal(goesOn, listed[^1].Continuation is not null);
    }

    [Fact]
    public async Task Rule_23_the_configured_namespace_is_listed_where_the_query_names_none_and_a_search_narrows_it_down()
    {
        await using var scene = await Scene.OpenAsync(servers);
        var (space, ids) = await SevenAsync(scene, "Bucket");
        await scene.NextPhaseAsync(MapValue.Of(("namespace", "stage")));

        var found = await ListAsync(scene, new() { Token = "mixpeek:index:Bucket", Query = MapValue.Of(("search", "bucket-5")).Wire() });

        Assert.Equal($"stage/{ids[5]}", Assert.Single(found).Result.Id);
        Assert.Equal(7, (await ListAsync(scene, new() { Token = "mixpeek:index:Bucket" })).Count);
        Assert.Equal(space, (await scene.Managed("Namespace").ImportAsync("stage")).Id);
    }

    [Fact]
    public async Task Rule_23_what_depends_on_what_is_not_known_is_not_known()
    {
        await using var scene = await Scene.OpenAsync(servers);

        var requests = await scene.Mixpeek.DuringAsync(async () => Assert.NotNull(Assert.Single(await ListAsync(scene, new()
        {
            Token = "mixpeek:index:Bucket",
            Query = MapValue.Of(("namespace", PropertyValue.Unknown)).Wire(),
        })).Computed));

        Assert.Empty(requests);
    }

    [Theory]
    [InlineData("Bucket", "{}", 0, "", StatusCode.InvalidArgument, "namespace: none is given, and buckets are listed by namespace")]
    [InlineData("Collection", """{"namespace": "nowhere"}""", 0, "", StatusCode.NotFound, "listing collections of namespace \"nowhere\"")]
    [InlineData("Namespace", """{"namespace": "x"}""", 0, "", StatusCode.InvalidArgument, "namespace: a list of namespaces has no such input")]
    [InlineData("Bucket", """{"namespace": "x", "serch": "y"}""", 0, "", StatusCode.InvalidArgument, "did you mean \"search\"")]
    [InlineData("Bucket", """{"namespace": 5}""", 0, "", StatusCode.InvalidArgument, "namespace: ")]
    [InlineData("Bucket", """{"namespace": "x"}""", 0, "rubbish", StatusCode.InvalidArgument, "continuation_token: ")]
    [InlineData("Bucket", """{"namespace": "x"}""", -1, "", StatusCode.InvalidArgument, "limit: -1 is negative")]
    [InlineData("Retriever", "{}", 0, "", StatusCode.Unimplemented, "mixpeek:index:Retriever")]
    public async Task Rule_23_what_cannot_be_listed_is_refused_with_what_is_wrong(
        string kind, string query, int limit, string token, StatusCode code, string said)
    {
        await using var scene = await Scene.OpenAsync(servers);

        var refused = await Assert.ThrowsAsync<RpcException>(() => ListAsync(scene, new()
        {
            Token = $"mixpeek:index:{kind}",
            Query = Bag.Json(query).Wire(),
            Limit = limit,
            ContinuationToken = token,
        }));

        Assert.Equal(code, refused.StatusCode);
        Assert.Contains(said, refused.Status.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rule_23_a_search_that_is_a_secret_is_not_in_the_error()
    {
        await using var scene = await Scene.OpenAsync(servers);

        var refused = await Assert.ThrowsAsync<RpcException>(() => ListAsync(scene, new()
        {
            Token = "mixpeek:index:Bucket",
            Query = MapValue.Of(("namespace", "nowhere"), ("search", Bag.Hidden("canary"))).Wire(),
        }));

        Assert.DoesNotContain("canary", refused.Status.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Namespace", "search")]
    [InlineData("Bucket", "namespace search")]
    [InlineData("Collection", "namespace search")]
    public void Rule_23_the_schema_says_what_a_list_takes(string kind, string inputs) =>
        Assert.Equal(inputs.Split(' '), PackageSchema.Resource(kind).At("listInputs").At("properties").Keys);

    static ListRequest Ask(string kind, string space, int limit = 0, int pageSize = 0, string token = "") => new()
    {
        Token = $"mixpeek:index:{kind}",
        Query = InSpace(kind, space),
        Limit = limit,
        PageSize = pageSize,
        ContinuationToken = token,
    };

    static Google.Protobuf.ByteString InSpace(string kind, string space) =>
        (kind == "Namespace" ? MapValue.Empty : MapValue.Of(("namespace", space))).Wire();

    static async Task<(string Space, IReadOnlyList<string> Ids)> SevenAsync(Scene scene, string kind)
    {
        var ids = new List<string>();
        var space = await scene.Mixpeek.NamespaceAsync();
        if (kind == "Namespace")
            ids.Add(space);
        while (ids.Count < 7)
            ids.Add(kind == "Namespace"
                ? await scene.Mixpeek.NamespaceAsync($"space-{ids.Count}")
                : await scene.Mixpeek.BucketAsync(space, $"bucket-{ids.Count}"));
        return (space, ids);
    }

    static async Task<List<ListResponse>> ListAsync(Scene scene, ListRequest request)
    {
        using var call = scene.Plugin.Calls.List(request, cancellationToken: Cancellation);
        return await call.ResponseStream.ReadAllAsync(Cancellation).ToListAsync(Cancellation);
    }
}
