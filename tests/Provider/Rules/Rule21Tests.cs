using Grpc.Core;
using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Tests.Stage;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Rules;

/// <summary>provider-rules, 21: deleting, and what is refused.</summary>
public sealed class Rule21Tests(ServerPool servers)
{
    [Theory]
    [InlineData("Namespace")]
    [InlineData("Bucket")]
    public async Task Rule_21_what_is_not_found_is_deleted(string kind)
    {
        await using var scene = await Scene.OpenAsync(servers);
        var space = await scene.Mixpeek.NamespaceAsync();
        var resource = await scene.CreatedAsync(kind, kind == "Bucket" ? Samples.Bucket.With("namespace", space) : Samples.Namespace);
        await scene.Mixpeek.DeletedAsync($"/v1/{kind.ToLowerInvariant()}s/{resource.Id}", space);
        await resource.DeleteAsync();
    }

    [Fact]
    public async Task Rule_21_a_bucket_with_objects_is_kept_with_their_number_and_a_way_out()
    {
        await using var scene = await Scene.OpenAsync(servers);
        var bucket = await FullBucketAsync(scene, "default");
        var refused = await Assert.ThrowsAsync<RpcException>(async () => await bucket.DeletingAsync());
        Assert.Equal(StatusCode.FailedPrecondition, refused.StatusCode);
        Assert.Contains("1 object", refused.Status.Detail, StringComparison.Ordinal);
        Assert.NotEqual("", (await bucket.ReadAsync()).Id);
    }

    [Fact]
    public async Task Rule_21_a_destroy_s_way_out_works_in_a_destroy()
    {
        await using var scene = await Scene.OpenAsync(servers);
        var bucket = await FullBucketAsync(scene, "default");
        await scene.NextPhaseAsync();
        bucket.Process = scene.Plugin;
        var refused = await Assert.ThrowsAsync<RpcException>(async () => await bucket.DeletingAsync());
        Assert.Contains("MIXPEEK_FORCE_DESTROY", refused.Status.Detail, StringComparison.Ordinal);
        await using var forced = await Plugin.ReadyAsync(
            TestContext.Current.CancellationToken, Plugin.Towards(scene.Mixpeek.Url),
            new() { Environment = new Dictionary<string, string> { ["MIXPEEK_FORCE_DESTROY"] = "true" } });
        bucket.Process = forced;
        await bucket.DeleteAsync();
    }

    [Theory]
    [InlineData("resource")]
    [InlineData("configuration")]
    public async Task Rule_21_forceDestroy_on_the_resource_or_in_the_configuration_deletes_what_is_not_empty(string where)
    {
        await using var scene = await Scene.OpenAsync(servers, where == "configuration" ? MapValue.Of(("forceDestroy", "true")) : null);
        var bucket = await FullBucketAsync(scene, where);
        await bucket.DeleteAsync();
    }

    [Fact]
    public async Task Rule_21_a_false_on_the_resource_counts_more_than_the_configuration()
    {
        await using var scene = await Scene.OpenAsync(servers, MapValue.Of(("forceDestroy", true)));
        var bucket = await FullBucketAsync(scene, "default");
        bucket.Inputs = bucket.Inputs!.With("forceDestroy", false);
        await scene.NextPhaseAsync();
        bucket.Process = scene.Plugin;
        await Assert.ThrowsAsync<RpcException>(async () => await bucket.DeletingAsync());
    }

    [Fact]
    public async Task Rule_21_what_the_program_says_now_counts_for_the_old_one_of_a_replacement()
    {
        await using var scene = await Scene.OpenAsync(servers);
        var bucket = await FullBucketAsync(scene, "default");
        var old = bucket.Inputs!;
        await scene.NextPhaseAsync();
        bucket.Process = scene.Plugin;
        await bucket.CheckedAsync(old.With("forceDestroy", true).With("uniqueKey", Bag.Json("""{"fields": ["title"]}""")));
        await bucket.DeleteAsync();
    }

    [Fact]
    public async Task Rule_21_a_namespace_and_a_collection_with_data_are_kept_too()
    {
        await using var scene = await Scene.OpenAsync(servers);
        var space = await scene.CreatedAsync("Namespace", Samples.Namespace);
        var bucket = await scene.Mixpeek.BucketAsync(space.Id);
        var collection = await scene.CreatedAsync("Collection", Samples.Segments.With("namespace", space.Id)
            .With("source", MapValue.Of(("bucketIds", ListValue.Create([bucket])))));
        await scene.Mixpeek.Server.SetDocumentsAsync(collection.Id, 12);
        foreach (var resource in new[] { collection, space })
        {
            var refused = await Assert.ThrowsAsync<RpcException>(async () => await resource.DeletingAsync());
            Assert.Contains("12 documents", refused.Status.Detail, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Rule_21_a_task_that_fails_is_an_error_and_one_that_vanished_is_judged_by_the_resource()
    {
        await using var scene = await Scene.OpenAsync(servers);
        var space = await scene.Mixpeek.NamespaceAsync();
        var bucket = await scene.CreatedAsync("Bucket", Samples.Bucket.With("namespace", space));
        await scene.Mixpeek.Server.FaultAsync("""{"method": "DELETE", "path": "/v1/buckets/*", "kind": "task", "task": "fails"}""");
        var failed = await Assert.ThrowsAsync<RpcException>(async () => await bucket.DeletingAsync());
        Assert.Contains("FAILED", failed.Status.Detail, StringComparison.Ordinal);
        await scene.Mixpeek.Server.FaultAsync("""{"method": "DELETE", "path": "/v1/buckets/*", "kind": "task", "task": "vanishes"}""");
        await bucket.DeletingAsync();
        Assert.Equal(0, await scene.Mixpeek.CountAsync("buckets", space));
    }

    static async Task<Managed> FullBucketAsync(Scene scene, string forced)
    {
        var space = await scene.Mixpeek.NamespaceAsync();
        var program = Samples.Bucket.With("namespace", space);
        var bucket = await scene.CreatedAsync("Bucket", forced == "resource" ? program.With("forceDestroy", true) : program);
        await scene.Mixpeek.ObjectAsync(space, bucket.Id);
        return bucket;
    }
}
