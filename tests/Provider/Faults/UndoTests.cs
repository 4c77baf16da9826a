using Grpc.Core;
using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Tests.Stage;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Faults;

/// <summary>provider-rules, "The process": a creation that nobody hears of is undone, and the process ends after that and in time.</summary>
public sealed class UndoTests(ServerPool servers)
{
    const string Slow = """{"kind": "slow", "milliseconds": 800}""";
    const string Lost = """{"kind": "timeout", "when": "after", "milliseconds": 800}""";
    const string Hangs = """{"kind": "timeout", "when": "after"}""";

    static readonly TimeSpan InTime = TimeSpan.FromSeconds(5);

    /// <summary>Longer than the plugin needs to see what it must not take for a death.</summary>
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, InlineData(Slow), InlineData(Lost), InlineData(Hangs)]
    public async Task The_engine_s_death_undoes_a_bucket_whose_creation_is_under_way_and_then_ends_the_process(string fault)
    {
        await using var scene = await Scene.OpenAsync(servers);
        var (ns, bucket) = await BucketAsync(scene, "/v1/buckets", fault);
        var creating = bucket.Resource.CreatingAsync(bucket.Inputs);
        await WorkedAsync(scene, "POST /v1/buckets");
        await DieAsync(scene);
        Assert.True(await scene.Plugin.ExitsWithinAsync(InTime), "the plugin outlived its engine");
        await Assert.ThrowsAsync<RpcException>(async () => await creating);
        Assert.Equal(0, await LeftAsync(scene, ns));
        Assert.Equal("DELETE", (await scene.Mixpeek.Server.JournalAsync()).Last(request => !request.Path.EndsWith("/list", StringComparison.Ordinal)).Method);
    }

    [Fact]
    public async Task The_engine_s_death_undoes_a_namespace_too()
    {
        await using var scene = await Scene.OpenAsync(servers);
        await scene.Mixpeek.Server.FaultAsync($$"""{"method": "POST", "path": "/v1/namespaces", {{Slow[1..]}}""");
        var space = scene.Managed("Namespace");
        var creating = space.CreatingAsync(await space.CheckedAsync(Samples.Namespace));
        await WorkedAsync(scene, "POST /v1/namespaces");
        await DieAsync(scene);
        Assert.True(await scene.Plugin.ExitsWithinAsync(InTime), "the plugin outlived its engine");
        await Assert.ThrowsAsync<RpcException>(async () => await creating);
        Assert.Contains((await scene.Mixpeek.Server.JournalAsync()), request => request.ToString().StartsWith("DELETE /v1/namespaces/ns_", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_engine_s_death_undoes_a_collection_that_waits_for_its_lifecycle_state()
    {
        await using var scene = await Scene.OpenAsync(servers);
        var ns = await scene.Mixpeek.NamespaceAsync();
        var source = await scene.Mixpeek.BucketAsync(ns);
        var collection = scene.Managed("Collection", "segments");
        var inputs = await collection.CheckedAsync(Samples.Segments.With("namespace", ns).With("lifecycleState", "cold")
            .With("source", MapValue.Of(("bucketIds", ListValue.Create([source])))));
        await scene.Mixpeek.Server.FaultAsync("""{"method": "PATCH", "path": "/v1/collections/*/lifecycle", "kind": "timeout"}""");
        var creating = collection.CreatingAsync(inputs);
        await WorkedAsync(scene, "/lifecycle");
        await DieAsync(scene);
        Assert.True(await scene.Plugin.ExitsWithinAsync(InTime), "the plugin outlived its engine");
        await Assert.ThrowsAsync<RpcException>(async () => await creating);
        Assert.Equal(0, await scene.Mixpeek.CountAsync("collections", ns));
    }

    [Fact]
    public async Task The_engine_s_death_before_the_work_is_done_leaves_nothing_and_deletes_nothing()
    {
        await using var scene = await Scene.OpenAsync(servers);
        var (ns, bucket) = await BucketAsync(scene, "/v1/buckets", """{"kind": "timeout", "when": "before"}""");
        var creating = bucket.Resource.CreatingAsync(bucket.Inputs);
        await WorkedAsync(scene, "POST /v1/buckets");
        await DieAsync(scene);
        Assert.True(await scene.Plugin.ExitsWithinAsync(InTime), "the plugin outlived its engine");
        await Assert.ThrowsAsync<RpcException>(async () => await creating);
        Assert.Equal(0, await scene.Mixpeek.CountAsync("buckets", ns));
        Assert.DoesNotContain(await scene.Mixpeek.Server.JournalAsync(), request => request.Method == "DELETE");
    }

    [Theory, InlineData(Slow), InlineData(Lost)]
    public async Task A_call_that_the_engine_gave_up_is_undone_and_the_process_stays(string fault)
    {
        await using var scene = await Scene.OpenAsync(servers);
        var (ns, bucket) = await BucketAsync(scene, "/v1/buckets", fault);
        var creating = bucket.Resource.CreatingAsync(bucket.Inputs);
        await WorkedAsync(scene, "POST /v1/buckets");
        creating.Dispose();
        await UndoneAsync(scene, ns);
        Assert.NotEmpty((await scene.Plugin.Calls.GetPluginInfoAsync(new(), cancellationToken: Cancellation)).Version);
    }

    [Fact]
    public async Task A_lost_connection_undoes_without_an_engine_s_address_too_and_the_process_stays()
    {
        await using var scene = await Scene.OpenAsync(servers);
        await using var alone = await Stage.Plugin.ReadyAsync(Cancellation, Stage.Plugin.Towards(scene.Mixpeek.Url));
        var (ns, bucket) = await BucketAsync(scene, "/v1/buckets", Slow, alone);
        var creating = bucket.Resource.CreatingAsync(bucket.Inputs);
        await WorkedAsync(scene, "POST /v1/buckets");
        alone.Disconnect();
        await Assert.ThrowsAsync<RpcException>(async () => await creating);
        await UndoneAsync(scene, ns);
        Assert.False(await alone.ExitsWithinAsync(Patience));
    }

    [Theory, InlineData(Slow), InlineData(Lost)]
    public async Task Cancel_is_heard_so_the_ID_comes_back_and_nothing_is_undone(string fault)
    {
        await using var scene = await Scene.OpenAsync(servers);
        var (ns, bucket) = await BucketAsync(scene, "/v1/buckets", fault);
        var creating = bucket.Resource.CreatingAsync(bucket.Inputs);
        await WorkedAsync(scene, "POST /v1/buckets");
        await scene.Plugin.Calls.CancelAsync(new(), cancellationToken: Cancellation);
        Assert.StartsWith("bkt_", (await creating).Id, StringComparison.Ordinal);
        Assert.Equal(1, await scene.Mixpeek.CountAsync("buckets", ns));
    }

    [Fact]
    public async Task SIGINT_while_the_answer_hangs_brings_the_ID_back_or_leaves_nothing()
    {
        await using var scene = await Scene.OpenAsync(servers);
        var (ns, bucket) = await BucketAsync(scene, "/v1/buckets", Hangs);
        var creating = bucket.Resource.CreatingAsync(bucket.Inputs);
        await WorkedAsync(scene, "POST /v1/buckets");
        await scene.Plugin.Calls.CancelAsync(new(), cancellationToken: Cancellation);
        await scene.Plugin.SignalAsync("INT");
        var failure = await Record.ExceptionAsync(async () => await creating);
        Assert.True(await scene.Plugin.ExitsWithinAsync(InTime), "the plugin would have been killed");
        Assert.Equal(failure is null ? 1 : 0, await LeftAsync(scene, ns));
    }

    [Fact]
    public async Task An_operation_s_time_ends_a_POST_that_hangs_and_what_it_did_is_found()
    {
        await using var scene = await Scene.OpenAsync(servers);
        var (ns, bucket) = await BucketAsync(scene, "/v1/buckets", Hangs);
        var answer = await scene.Plugin.Calls.CreateAsync(new()
        {
            Urn = bucket.Resource.Urn,
            Properties = bucket.Inputs.Wire(),
            Timeout = 1,
        }, cancellationToken: Cancellation);
        Assert.StartsWith("bkt_", answer.Id, StringComparison.Ordinal);
        Assert.Equal(1, await scene.Mixpeek.CountAsync("buckets", ns));
    }

    static async Task<(string Namespace, (Managed Resource, MapValue Inputs))> BucketAsync(Scene scene, string path, string fault, PluginProcess? plugin = null)
    {
        var ns = await scene.Mixpeek.NamespaceAsync();
        await scene.Mixpeek.Server.FaultAsync($$"""{"method": "POST", "path": "{{path}}", {{fault[1..]}}""");
        var bucket = plugin is null ? scene.Managed("Bucket") : new Managed(plugin, "Bucket", "it");
        return (ns, (bucket, await bucket.CheckedAsync(Samples.Bucket.With("namespace", ns))));
    }

    static async Task DieAsync(Scene scene)
    {
        await scene.Engine.KillAsync();
        scene.Plugin.Disconnect();
    }

    /// <summary>Waits until a request has come to the server; what it works on takes a moment less than what a fault then does.</summary>
    static async Task WorkedAsync(Scene scene, string request)
    {
        while (!(await scene.Mixpeek.Server.JournalAsync()).Any(entry => entry.ToString().EndsWith(request, StringComparison.Ordinal)))
            await Task.Delay(TimeSpan.FromMilliseconds(20), Cancellation);
    }

    /// <summary>A bucket that is being deleted is there until its task is done.</summary>
    static async Task<int> LeftAsync(Scene scene, string ns)
    {
        while (true)
        {
            var list = (ListValue)(await scene.Mixpeek.SendAsync("POST", "/v1/buckets/list", "{}", ns))["results"];
            if (!list.Any(entry => ((MapValue)entry).TextOf("status") == "IN_PROGRESS"))
                return list.Count;
            await Task.Delay(TimeSpan.FromMilliseconds(20), Cancellation);
        }
    }

    static async Task UndoneAsync(Scene scene, string ns)
    {
        while (!(await scene.Mixpeek.Server.JournalAsync()).Any(request => request.Method == "DELETE"))
            await Task.Delay(TimeSpan.FromMilliseconds(20), Cancellation);
        Assert.Equal(0, await LeftAsync(scene, ns));
    }
}
