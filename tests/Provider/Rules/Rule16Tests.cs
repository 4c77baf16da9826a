using Grpc.Core;
using Pulumi.Mixpeek.Protocol;
using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Tests.Stage;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Rules;

/// <summary>provider-rules, 16: created but not ready.</summary>
public sealed class Rule16Tests(ServerPool servers)
{
    [Fact]
    public async Task Rule_16_what_was_created_and_is_not_ready_is_a_partial_failure_with_its_id_and_what_is_known()
    {
        await using var scene = await Scene.OpenAsync(servers);
        var (collection, inputs, failed) = await HalfCreatedAsync(scene);
        Assert.StartsWith("col_", failed.Id, StringComparison.Ordinal);
        Assert.Equal(failed.Id, failed.Properties.Bagged()["collectionId"]);
        Assert.Equal(inputs, failed.Inputs.Bagged());
        Assert.Contains("lifecycleState", Assert.Single(failed.Reasons), StringComparison.Ordinal);
        Assert.Equal("Collection", collection.Kind);
    }

    [Fact]
    public async Task Rule_16_the_update_that_follows_finishes_what_was_unfinished_and_patches_nothing_else()
    {
        await using var scene = await Scene.OpenAsync(servers);
        var (collection, inputs, failed) = await HalfCreatedAsync(scene);
        (collection.Id, collection.Inputs, collection.Outputs) = (failed.Id, inputs, failed.Properties.Bagged());
        Assert.Equal(DiffResponse.Types.DiffChanges.DiffNone, (await collection.DiffAsync(inputs)).Changes);
        var requests = await scene.Mixpeek.DuringAsync(() => collection.UpdateAsync(inputs));
        Assert.Equal([$"PATCH /v1/collections/{failed.Id}/lifecycle"], requests.Where(request => !request.Polls()).Select(request => request.ToString()));
        Assert.Equal("cold", collection.Outputs!["lifecycleState"]);
        Assert.Empty(await scene.Mixpeek.DuringAsync(() => collection.UpdateAsync(inputs)));
    }

    [Fact]
    public async Task Rule_16_an_update_without_a_change_sends_nothing()
    {
        await using var scene = await Scene.OpenAsync(servers);
        var space = await scene.Mixpeek.NamespaceAsync();
        var bucket = await scene.CreatedAsync("Bucket", Samples.Bucket.With("namespace", space));
        var before = bucket.Outputs;
        Assert.Empty(await scene.Mixpeek.DuringAsync(() => bucket.UpdateAsync(bucket.Inputs!)));
        Assert.Equal(before, bucket.Outputs);
    }

    static async Task<(Managed, MapValue, ErrorResourceInitFailed)> HalfCreatedAsync(Scene scene)
    {
        var space = await scene.Mixpeek.NamespaceAsync();
        var bucket = await scene.Mixpeek.BucketAsync(space);
        var collection = scene.Managed("Collection", "segments");
        var inputs = await collection.CheckedAsync(Samples.Segments.With("namespace", space).With("lifecycleState", "cold")
            .With("source", MapValue.Of(("type", "bucket"), ("bucketIds", ListValue.Create([bucket])))));
        await scene.Mixpeek.Server.FaultAsync("""{"method": "PATCH", "path": "/v1/collections/*/lifecycle", "kind": "status", "status": 400}""");
        var failure = await Assert.ThrowsAsync<RpcException>(async () => await collection.CreatingAsync(inputs));
        var details = failure.GetRpcStatus()!.GetDetail<ErrorResourceInitFailed>();
        return (collection, inputs, details!);
    }
}
