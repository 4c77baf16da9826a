using Grpc.Core;
using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Tests.Stage;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Reads;

/// <summary>What a refresh asks of Mixpeek, through the plugin itself.</summary>
public sealed class RefreshTests(ServerPool servers)
{
    [Fact]
    public async Task A_thousand_collections_eight_at_a_time_take_at_most_three_requests_and_nothing_drifts()
    {
        await using var scene = await Scene.OpenAsync(servers);
        var space = await scene.Mixpeek.NamespaceAsync();
        var bucket = await scene.Mixpeek.BucketAsync(space);
        var all = await ManyAsync(1000, async index => await scene.CreatedAsync("Collection", Collection(space, bucket), $"c{index}"));
        await scene.NextPhaseAsync();

        var requests = await scene.Mixpeek.DuringAsync(() => ManyAsync(all.Count, async index =>
        {
            var one = all[index];
            one.Process = scene.Plugin;
            var read = await one.ReadAsync();
            Assert.Equal((one.Id, one.Inputs, one.Outputs), (read.Id, read.Inputs.Bagged(), read.Properties.Bagged()));
            return read;
        }));

        Assert.InRange(requests.Count, 1, 3);
        // What a listing brings is held until it was read: 150 KB a collection would be 1.5 GB for ten thousand.
        Assert.SkipUnless(OperatingSystem.IsLinux() && PluginProcess.IsNative, "only the native plugin's memory, and only Linux's, is measured");
        Assert.InRange(ProcessMemory.Peak(scene.Plugin.ProcessId), 1, 100);
    }

    [Theory]
    [InlineData("Namespace")]
    [InlineData("Bucket")]
    [InlineData("Collection")]
    public async Task Resources_of_every_kind_are_listed_once_and_read_as_by_a_get(string kind)
    {
        await using var scene = await Scene.OpenAsync(servers);
        var all = await SomeAsync(scene, kind, 5);
        var gathered = new List<MapValue>();

        var requests = await scene.Mixpeek.DuringAsync(async () =>
        {
            foreach (var one in all)
                gathered.Add((await one.ReadAsync()).Properties.Bagged());
        });

        Assert.Equal(2, requests.Count);
        await scene.NextPhaseAsync(MapValue.Of(("readCacheSeconds", 0)));
        requests = await scene.Mixpeek.DuringAsync(async () =>
        {
            for (var index = 0; index < all.Count; index++)
            {
                all[index].Process = scene.Plugin;
                Assert.Equal((await all[index].ReadAsync()).Properties.Bagged(), gathered[index]);
            }
        });
        Assert.Equal(all.Count, requests.Count(request => request.Method == "GET"));
    }

    [Fact]
    public async Task What_this_process_writes_is_read_at_once()
    {
        await using var scene = await Scene.OpenAsync(servers);
        var all = await SomeAsync(scene, "Bucket", 3);
        foreach (var one in all)
            await one.ReadAsync();

        await all[0].UpdateAsync(all[0].Inputs!.With("description", "new"));
        Assert.Equal("new", ((TextValue)(await all[0].ReadAsync()).Inputs.Bagged()["description"]).Value);
        var gone = all[1].Id;
        await all[1].DeleteAsync();
        Assert.Equal("", (await all[1].ImportAsync($"{((TextValue)all[0].Inputs!["namespace"]).Value}/{gone}")).Id);
    }

    [Fact]
    public async Task What_was_deleted_elsewhere_is_gone_after_a_get_of_its_own()
    {
        await using var scene = await Scene.OpenAsync(servers);
        var all = await SomeAsync(scene, "Bucket", 4);
        var space = ((TextValue)all[0].Inputs!["namespace"]).Value;
        await scene.Mixpeek.DeletedAsync($"/v1/buckets/{all[3].Id}", space);

        var requests = await scene.Mixpeek.DuringAsync(async () =>
        {
            for (var index = 0; index < 3; index++)
                Assert.Equal(all[index].Id, (await all[index].ReadAsync()).Id);
            var read = await all[3].ReadAsync();
            Assert.Equal(("", false, false), (read.Id, read.HasInputs, read.HasProperties));
        });

        Assert.Equal(["GET", "POST", "GET"], requests.Select(request => request.Method));
    }

    [Fact]
    public async Task A_namespace_that_is_gone_takes_its_contents_along_though_its_list_is_refused()
    {
        await using var scene = await Scene.OpenAsync(servers);
        var all = await SomeAsync(scene, "Collection", 8);
        await scene.Mixpeek.DeletedAsync($"/v1/namespaces/{((TextValue)all[0].Inputs!["namespace"]).Value}");

        var reads = await Task.WhenAll(all.Select(one => one.ReadAsync()));

        Assert.All(reads, read => Assert.Equal(("", false, false), (read.Id, read.HasInputs, read.HasProperties)));
    }

    [Fact]
    public async Task A_drift_is_found_in_a_listing_and_a_value_that_is_gone_there_is_asked_for_once_more()
    {
        await using var scene = await Scene.OpenAsync(servers);
        var all = await SomeAsync(scene, "Bucket", 4);
        var space = ((TextValue)all[0].Inputs!["namespace"]).Value;
        await scene.Mixpeek.SendAsync("PATCH", $"/v1/buckets/{all[1].Id}", """{"description": "theirs"}""", space);
        await scene.Mixpeek.SendAsync("PATCH", $"/v1/buckets/{all[2].Id}", """{"metadata": {"b": 2}}""", space);
        var reads = new List<MapValue>();

        var requests = await scene.Mixpeek.DuringAsync(async () =>
        {
            foreach (var one in all)
                reads.Add((await one.ReadAsync()).Inputs.Bagged());
        });

        Assert.Equal(all[1].Inputs!.With("description", "theirs"), reads[1]);
        Assert.Equal(all[2].Inputs!.With("metadata", Bag.Json("""{"b": 2}""")), reads[2]);
        Assert.Equal($"GET /v1/buckets/{all[2].Id}", requests[^1].ToString());
        Assert.Equal(3, requests.Count);
    }

    [Fact]
    public async Task Where_the_list_is_refused_each_read_is_a_get()
    {
        await using var scene = await Scene.OpenAsync(servers);
        var all = await SomeAsync(scene, "Bucket", 4);
        await scene.Mixpeek.Server.FaultAsync("""{"path": "/v1/buckets/list", "kind": "status", "status": 405, "count": 0}""");

        var reads = await Task.WhenAll(all.Select(one => one.ReadAsync()));

        Assert.All(all.Zip(reads), pair => Assert.Equal(pair.First.Inputs, pair.Second.Inputs.Bagged()));
    }

    [Fact]
    public async Task Where_the_key_is_refused_every_read_says_so_after_one_get_and_one_list()
    {
        await using var scene = await Scene.OpenAsync(servers);
        var all = await SomeAsync(scene, "Bucket", 8);
        await scene.Mixpeek.Server.FaultAsync("""{"kind": "status", "status": 401, "count": 0}""");

        var requests = await scene.Mixpeek.DuringAsync(async () =>
        {
            foreach (var read in all.Select(one => one.ReadAsync()).ToList())
                Assert.Equal(StatusCode.Unauthenticated, (await Assert.ThrowsAsync<RpcException>(() => read)).StatusCode);
        });

        Assert.InRange(requests.Count(request => request.ToString().StartsWith("GET /v1/", StringComparison.Ordinal)), 0, 1);
    }

    [Fact]
    public async Task Deletions_beside_reads_are_done()
    {
        await using var scene = await Scene.OpenAsync(servers);
        var all = await SomeAsync(scene, "Collection", 16);
        var space = ((TextValue)all[0].Inputs!["namespace"]).Value;

        await Task.WhenAll(all.Select((one, index) => index % 2 == 0 ? one.DeleteAsync() : one.ReadAsync()));

        Assert.Equal(8, await scene.Mixpeek.CountAsync("collections", space));
    }

    static MapValue Collection(string space, string bucket) =>
        Samples.Segments.With("namespace", space).With("source", Bag.Json($$"""{"type": "bucket", "bucketIds": ["{{bucket}}"]}"""));

    static async Task<IReadOnlyList<Managed>> SomeAsync(Scene scene, string kind, int count)
    {
        var space = kind == "Namespace" ? "" : await scene.Mixpeek.NamespaceAsync();
        var bucket = kind == "Collection" ? await scene.Mixpeek.BucketAsync(space) : "";
        return await ManyAsync(count, index => scene.CreatedAsync(kind, kind switch
        {
            "Namespace" => Samples.Namespace,
            "Bucket" => Samples.Bucket.With("namespace", space).With("metadata", Bag.Json("""{"a": 1}""")),
            _ => Collection(space, bucket),
        }, $"r{index}"));
    }

    /// <summary>As the engine does on 2 cores: no more than eight at once (recordings: parallel).</summary>
    static async Task<IReadOnlyList<T>> ManyAsync<T>(int count, Func<int, Task<T>> act)
    {
        var done = new T[count];
        var eight = new ParallelOptions { MaxDegreeOfParallelism = 8 };
        await Parallel.ForAsync(0, count, eight, async (index, _) => done[index] = await act(index));
        return done;
    }
}
