using Grpc.Core;
using Pulumi.Mixpeek.Api;
using Pulumi.Mixpeek.Tests.Stage;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Faults;

/// <summary>Mixpeek is out of order, and an engine with 64 operations at once meets it: by the server's own journal.</summary>
public sealed class OutageTests(ServerPool servers)
{
    const int AtOnce = 64;

    [Fact]
    public async Task It_does_not_become_a_storm_and_its_end_is_noticed()
    {
        await using var scene = await Scene.OpenAsync(servers, MapValue.Of(("maxRetries", 5)));
        var ns = await scene.Mixpeek.NamespaceAsync();
        await scene.Mixpeek.Server.FaultAsync("""{"kind": "status", "status": 503, "count": 0}""");

        var errors = new string[AtOnce];
        var requests = await scene.Mixpeek.DuringAsync(() => Task.WhenAll(Enumerable.Range(0, AtOnce).Select(async index =>
            errors[index] = (await Assert.ThrowsAsync<RpcException>(() => CreateAsync(scene, ns, $"raw{index}"))).Status.Detail)));

        // Each creation is sent and looked for at once, and once more in the end. Between, one asks for all: twelve looks leave room for races.
        Assert.Equal(AtOnce, requests.Count(request => request.Method == "POST"));
        Assert.InRange(requests.Count, 3 * AtOnce, (3 * AtOnce) + RetryBudget.Retries + 12);
        Assert.All(errors, error => Assert.Contains("It is not known whether Mixpeek did it", error, StringComparison.Ordinal));

        await scene.Mixpeek.Server.ClearFaultsAsync();
        Assert.Equal(0, await scene.Mixpeek.CountAsync("buckets", ns));
        await CreateAsync(scene, ns, "raw");
    }

    static async Task CreateAsync(Scene scene, string ns, string name)
    {
        var bucket = scene.Managed("Bucket", name);
        await bucket.CreateAsync(await bucket.CheckedAsync(Samples.Bucket.With("namespace", ns).With("bucketName", name)));
    }
}
