using Grpc.Core;
using Pulumi.Mixpeek.Protocol;
using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Tests.Stage;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Rules;

/// <summary>provider-rules, "The process": what is said and what is stopped while work is under way.</summary>
public sealed class ProcessWorkTests(ServerPool servers)
{
    const string NeverEnds = """{"method": "DELETE", "path": "/v1/buckets/*", "kind": "task", "task": "neverEnds"}""";

    static readonly TimeSpan AtOnce = TimeSpan.FromSeconds(5);

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Process_logs_each_request_to_the_engine_as_a_debug_message()
    {
        await using var scene = await Scene.OpenAsync(servers);
        var space = await scene.CreatedAsync("Namespace", Samples.Namespace, "prod");
        var message = await scene.Engine.WaitForAsync(message => message.Message.Contains("POST", StringComparison.Ordinal), Cancellation);
        Assert.Equal((LogSeverity.Debug, space.Urn, false), (message.Severity, message.Urn, message.Ephemeral));
        Assert.Matches(@"^POST /v1/namespaces: 200, request req_\w+, \d+ ms", message.Message);
    }

    [Fact]
    public async Task Process_shows_a_status_line_while_a_deletion_runs()
    {
        await using var scene = await Scene.OpenAsync(servers);
        var bucket = await BucketAsync(scene);
        await scene.Mixpeek.Server.FaultAsync(NeverEnds);
        var deleting = bucket.DeletingAsync();
        var status = await scene.Engine.WaitForAsync(message => message.Ephemeral, Cancellation);
        Assert.Equal(bucket.Urn, status.Urn);
        Assert.Matches(@"^deleting bucket: task \S+", status.Message);
        await scene.Plugin.Calls.CancelAsync(new(), cancellationToken: Cancellation);
        await Assert.ThrowsAsync<RpcException>(async () => await deleting);
    }

    [Fact]
    public async Task Process_stops_waiting_at_Cancel_and_starts_nothing_after_it()
    {
        await using var scene = await Scene.OpenAsync(servers);
        var bucket = await BucketAsync(scene);
        await scene.Mixpeek.Server.FaultAsync(NeverEnds);
        var deleting = bucket.DeletingAsync();
        await scene.Engine.WaitForAsync(message => message.Ephemeral, Cancellation);
        await scene.Plugin.Calls.CancelAsync(new(), cancellationToken: Cancellation);
        await Assert.ThrowsAsync<RpcException>(() => deleting.ResponseAsync.WaitAsync(AtOnce, Cancellation));
        var requests = await scene.Mixpeek.DuringAsync(() => Assert.ThrowsAsync<RpcException>(
            async () => await bucket.UpdatingAsync(bucket.Inputs!.With("description", "after the end"))));
        Assert.Empty(requests);
    }

    [Fact]
    public async Task Process_returns_what_has_an_id_as_a_partial_failure_at_Cancel()
    {
        await using var scene = await Scene.OpenAsync(servers);
        var space = await scene.Mixpeek.NamespaceAsync();
        var source = await scene.Mixpeek.BucketAsync(space);
        var collection = scene.Managed("Collection", "segments");
        var inputs = await collection.CheckedAsync(Samples.Segments.With("namespace", space).With("lifecycleState", "cold")
            .With("source", Bag.Json($$"""{"bucketIds": ["{{source}}"]}""")));
        await scene.Mixpeek.Server.FaultAsync("""{"method": "PATCH", "path": "/v1/collections/*/lifecycle", "kind": "timeout"}""");
        var creating = collection.CreatingAsync(inputs);
        await scene.Engine.WaitForAsync(message => message.Message.Contains("POST", StringComparison.Ordinal)
            && message.Message.Contains("/v1/collections", StringComparison.Ordinal), Cancellation);
        await scene.Plugin.Calls.CancelAsync(new(), cancellationToken: Cancellation);
        var failure = await Assert.ThrowsAsync<RpcException>(() => creating.ResponseAsync.WaitAsync(AtOnce, Cancellation));
        Assert.StartsWith("col_", failure.GetRpcStatus()!.GetDetail<ErrorResourceInitFailed>()!.Id, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Process_sends_nothing_more_once_its_engine_is_dead()
    {
        await using var scene = await Scene.OpenAsync(servers);
        var bucket = await BucketAsync(scene);
        await scene.Mixpeek.Server.FaultAsync(NeverEnds);
        var deleting = bucket.DeletingAsync();
        await scene.Engine.WaitForAsync(message => message.Ephemeral, Cancellation);
        await scene.Engine.KillAsync();
        scene.Plugin.Disconnect();
        await Assert.ThrowsAsync<RpcException>(async () => await deleting);
        var late = await scene.Mixpeek.DuringAsync(async () => Assert.True(await scene.Plugin.ExitsWithinAsync(AtOnce)));
        Assert.InRange(late.Count, 0, 1);
    }

    static async Task<Managed> BucketAsync(Scene scene) =>
        await scene.CreatedAsync("Bucket", Samples.Bucket.With("namespace", await scene.Mixpeek.NamespaceAsync()));
}
