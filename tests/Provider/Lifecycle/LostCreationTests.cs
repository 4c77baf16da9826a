using Grpc.Core;
using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Tests.Stage;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Lifecycle;

/// <summary>A creation whose answer is lost is looked up by its name: never two objects, never one that no state knows.</summary>
public sealed class LostCreationTests(ServerPool servers)
{
    public static TheoryData<string> AfterTheWork =>
    [
        """{"kind": "cut", "when": "after"}""",
        """{"kind": "half"}""",
        """{"kind": "garbage"}""",
        """{"kind": "status", "status": 500, "when": "after"}""",
        """{"kind": "status", "status": 502, "when": "after"}""",
        """{"kind": "status", "status": 408, "when": "after"}""",
    ];

    public static TheoryData<string> BeforeTheWork =>
    [
        """{"kind": "cut", "when": "before"}""",
        """{"kind": "status", "status": 500, "when": "before"}""",
    ];

    [Theory, MemberData(nameof(AfterTheWork))]
    public async Task What_was_done_is_found_and_kept(string fault)
    {
        await using var scene = await Scene.OpenAsync(servers);
        var (bucket, requests) = await CreateAsync(scene, fault);
        Assert.Equal(["POST /v1/buckets", "GET /v1/buckets/clips"], requests);
        Assert.Equal(1, await scene.Mixpeek.CountAsync("buckets", bucket.Inputs!.TextAt("namespace")));
        Assert.Equal(bucket.Id, (await bucket.ReadAsync()).Id);
    }

    [Theory, MemberData(nameof(BeforeTheWork))]
    public async Task What_was_not_done_is_done_again(string fault)
    {
        await using var scene = await Scene.OpenAsync(servers);
        var (bucket, requests) = await CreateAsync(scene, fault);
        Assert.Equal(["POST /v1/buckets", "GET /v1/buckets/clips", "POST /v1/buckets"], requests);
        Assert.Equal(1, await scene.Mixpeek.CountAsync("buckets", bucket.Inputs!.TextAt("namespace")));
    }

    [Fact]
    public async Task One_that_is_not_yet_shown_is_met_by_the_second_POST()
    {
        await using var scene = await Scene.OpenAsync(servers);
        var (bucket, requests) = await CreateAsync(scene,
            """{"kind": "cut", "when": "after"}""", """{"method": "GET", "path": "/v1/buckets/*", "kind": "status", "status": 404}""");
        Assert.Equal(["POST /v1/buckets", "GET /v1/buckets/clips", "POST /v1/buckets", "GET /v1/buckets/clips"], requests);
        Assert.Equal(1, await scene.Mixpeek.CountAsync("buckets", bucket.Inputs!.TextAt("namespace")));
    }

    [Fact]
    public async Task One_of_that_name_that_is_another_is_left_alone()
    {
        await using var scene = await Scene.OpenAsync(servers);
        var ns = await scene.Mixpeek.NamespaceAsync();
        var other = await scene.Mixpeek.BucketAsync(ns, "clips");
        await FaultAsync(scene, """{"kind": "cut", "when": "before"}""");
        var refused = await Assert.ThrowsAsync<RpcException>(async () => await DeployAsync(scene, ns));
        Assert.Equal(StatusCode.FailedPrecondition, refused.StatusCode);
        Assert.Contains("There is a bucket named \"clips\", and it is not the one asked for: it ", refused.Status.Detail);
        Assert.Contains($"pulumi import mixpeek:index:Bucket it {ns}/{other}", refused.Status.Detail);
    }

    [Fact]
    public async Task Where_it_cannot_be_looked_up_nobody_knows()
    {
        await using var scene = await Scene.OpenAsync(servers);
        var ns = await scene.Mixpeek.NamespaceAsync();
        await FaultAsync(scene, """{"kind": "cut", "when": "after"}""", """{"method": "GET", "path": "/v1/buckets/*", "kind": "status", "status": 500, "count": 0}""");
        var failed = await Assert.ThrowsAsync<RpcException>(async () => await DeployAsync(scene, ns));
        Assert.Equal(StatusCode.Unknown, failed.StatusCode);
        Assert.Contains($"It is not known whether Mixpeek did it all the same: look for the bucket {ns}/clips.", failed.Status.Detail);
        Assert.Contains($"pulumi import mixpeek:index:Bucket it {ns}/clips", failed.Status.Detail);
    }

    static async Task<(Managed Bucket, IEnumerable<string> Requests)> CreateAsync(Scene scene, params string[] faults)
    {
        var ns = await scene.Mixpeek.NamespaceAsync();
        await FaultAsync(scene, faults);
        var bucket = scene.Managed("Bucket");
        var requests = await scene.Mixpeek.DuringAsync(async () => bucket = await DeployAsync(scene, ns));
        return (bucket, requests.Select(request => $"{request.Method} {request.Path}"));
    }

    static Task<Managed> DeployAsync(Scene scene, string ns) =>
        scene.CreatedAsync("Bucket", Samples.Bucket.With("namespace", ns).With("bucketName", "clips"));

    /// <summary>The first fault strikes the creation, unless it says otherwise.</summary>
    static Task FaultAsync(Scene scene, params string[] faults) => scene.Mixpeek.Server.FaultAsync([.. faults.Select(fault =>
        JsonCodec.ToJson(MapValue.From(Bag.Json("""{"method": "POST", "path": "/v1/buckets"}""").Concat(Bag.Json(fault)))))]);
}
