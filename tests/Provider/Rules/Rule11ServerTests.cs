using Grpc.Core;
using Pulumi.Mixpeek.Tests.Stage;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Rules;

/// <summary>provider-rules, 11: a name that is taken, by the resource's own predecessor or by somebody else.</summary>
public sealed class Rule11ServerTests(ServerPool servers)
{
    [Fact]
    public async Task Rule_11_a_replacement_asked_for_that_meets_its_own_predecessor_names_the_option_that_helps()
    {
        await using var scene = await Scene.OpenAsync(servers);
        var space = await scene.Mixpeek.NamespaceAsync();
        var program = Samples.Bucket.With("namespace", space).With("bucketName", "fixed");
        var bucket = await scene.CreatedAsync("Bucket", program);
        await scene.NextPhaseAsync();
        bucket.Process = scene.Plugin;
        await bucket.DiffAsync(await bucket.CheckedAsync(program));
        var again = await bucket.CheckedAsync(program, replacing: true);
        var refused = await Assert.ThrowsAsync<RpcException>(async () => await bucket.CreatingAsync(again));
        Assert.Equal(StatusCode.AlreadyExists, refused.StatusCode);
        Assert.Contains("deleteBeforeReplace", refused.Status.Detail, StringComparison.Ordinal);
        Assert.DoesNotContain("pulumi import", refused.Status.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rule_11_a_name_that_somebody_else_has_comes_with_the_import_line()
    {
        await using var scene = await Scene.OpenAsync(servers);
        var space = await scene.Mixpeek.NamespaceAsync();
        var id = await scene.Mixpeek.BucketAsync(space, "taken");
        var bucket = scene.Managed("Bucket", "raw");
        var inputs = await bucket.CheckedAsync(Samples.Bucket.With("namespace", space).With("bucketName", "taken"));
        var refused = await Assert.ThrowsAsync<RpcException>(async () => await bucket.CreatingAsync(inputs));
        Assert.Contains($"pulumi import mixpeek:index:Bucket raw {space}/{id}", refused.Status.Detail, StringComparison.Ordinal);
    }
}
