using Grpc.Core;
using Pulumi.Mixpeek.Tests.Stage;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Rules;

/// <summary>provider-rules, 17: which code an error has, and how long an operation may take.</summary>
public sealed class Rule17Tests(ServerPool servers)
{
    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(422)]
    public async Task Rule_17_a_refusal_that_changed_nothing_is_not_of_unknown_outcome(int status)
    {
        await using var scene = await Scene.OpenAsync(servers);
        var bucket = await scene.CreatedAsync("Bucket", Samples.Bucket.With("namespace", await scene.Mixpeek.NamespaceAsync()));
        await FaultAsync(scene, "PATCH", status);
        var refused = await Assert.ThrowsAsync<RpcException>(async () => await bucket.UpdatingAsync(bucket.Inputs!.With("description", "new")));
        Assert.DoesNotContain(refused.StatusCode, new[] { StatusCode.Unknown, StatusCode.Internal, StatusCode.DataLoss });
    }

    [Fact]
    public async Task Rule_17_an_error_names_the_resource_the_request_the_status_and_the_request_id()
    {
        await using var scene = await Scene.OpenAsync(servers);
        var bucket = await scene.CreatedAsync("Bucket", Samples.Bucket.With("namespace", await scene.Mixpeek.NamespaceAsync()), "raw");
        await FaultAsync(scene, "PATCH", 403);
        var refused = await Assert.ThrowsAsync<RpcException>(async () => await bucket.UpdatingAsync(bucket.Inputs!.With("description", "new")));
        foreach (var part in new[] { "raw", "PATCH", $"/v1/buckets/{bucket.Id}", "403", "ForbiddenError", "asked for by a fault", "req" })
            Assert.Contains(part, refused.Status.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rule_17_an_operation_ends_when_its_timeout_is_over()
    {
        await using var scene = await Scene.OpenAsync(servers);
        var bucket = await scene.CreatedAsync("Bucket", Samples.Bucket.With("namespace", await scene.Mixpeek.NamespaceAsync()));
        await scene.Mixpeek.Server.FaultAsync("""{"method": "DELETE", "path": "/v1/buckets/*", "kind": "task", "task": "neverEnds"}""");
        var late = await Assert.ThrowsAsync<RpcException>(async () => await bucket.DeletingAsync(timeout: 1.5));
        Assert.Contains("1.5 s", late.Status.Detail, StringComparison.Ordinal);
        Assert.Contains("customTimeouts", late.Status.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rule_17_an_update_keeps_the_id()
    {
        await using var scene = await Scene.OpenAsync(servers);
        var bucket = await scene.CreatedAsync("Bucket", Samples.Bucket.With("namespace", await scene.Mixpeek.NamespaceAsync()));
        await bucket.UpdateAsync(bucket.Inputs!.With("bucketName", "renamed"));
        Assert.Equal(bucket.Id, bucket.Outputs!["bucketId"]);
    }

    static Task FaultAsync(Scene scene, string method, int status) => scene.Mixpeek.Server.FaultAsync(
        $$"""{"method": "{{method}}", "path": "/v1/buckets/*", "kind": "status", "status": {{status}}}""");
}
