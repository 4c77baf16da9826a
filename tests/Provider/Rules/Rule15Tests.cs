using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Tests.Stage;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Rules;

/// <summary>provider-rules, 15: what a preview promises, and what a create returns.</summary>
public sealed class Rule15Tests(ServerPool servers)
{
    [Theory]
    [InlineData("Namespace", "namespaceId")]
    [InlineData("Bucket", "bucketId")]
    [InlineData("Collection", "collectionId")]
    public async Task Rule_15_a_create_s_preview_returns_what_is_known_and_leaves_out_the_rest(string kind, string id)
    {
        await using var plugin = await Plugin.ReadyAsync(TestContext.Current.CancellationToken);
        var resource = new Managed(plugin, kind, "it");
        var inputs = (await resource.CheckedAsync(Samples.Of(kind))).With("description", PropertyValue.Unknown);
        var preview = await resource.PreviewCreateAsync(inputs);
        var outputs = preview.Properties.Bagged();
        Assert.Equal("", preview.Id);
        Assert.Equal(inputs.Without("description"), outputs.Without(id));
        Assert.DoesNotContain(id, outputs.Keys);
    }

    [Fact]
    public async Task Rule_15_a_nested_unknown_is_marked_in_a_preview()
    {
        await using var plugin = await Plugin.ReadyAsync(TestContext.Current.CancellationToken);
        var bucket = new Managed(plugin, "Bucket", "it");
        var metadata = Bag.Json("""{"known": 1, "later": "<unknown>"}""");
        var inputs = await bucket.CheckedAsync(Samples.Bucket.With("metadata", metadata));
        Assert.Equal(metadata, (await bucket.PreviewCreateAsync(inputs)).Properties.Bagged()["metadata"]);
    }

    [Fact]
    public async Task Rule_15_an_update_s_preview_returns_the_outputs_that_stay()
    {
        await using var scene = await Scene.OpenAsync(servers);
        var bucket = await scene.CreatedAsync("Bucket", Samples.Bucket.With("namespace", await scene.Mixpeek.NamespaceAsync()));
        var promised = await bucket.PreviewUpdateAsync(bucket.Inputs!.With("description", "new"));
        Assert.Equal(bucket.Outputs!.With("description", "new"), promised);
    }

    [Fact]
    public async Task Rule_15_what_a_preview_of_an_update_promised_comes_true()
    {
        await using var scene = await Scene.OpenAsync(servers);
        var bucket = await scene.CreatedAsync("Bucket", Samples.Bucket.With("namespace", await scene.Mixpeek.NamespaceAsync()));
        var news = bucket.Inputs!.With("description", "new").With("metadata", Bag.Json("""{"a": 1}"""));
        var promised = await bucket.PreviewUpdateAsync(news);
        await bucket.UpdateAsync(news);
        Assert.Equal(bucket.Outputs, promised);
    }

    [Fact]
    public async Task Rule_15_an_unknown_outside_a_preview_is_an_error_and_nothing_is_sent()
    {
        await using var scene = await Scene.OpenAsync(servers);
        var bucket = scene.Managed("Bucket");
        var inputs = (await bucket.CheckedAsync(Samples.Bucket)).With("description", PropertyValue.Unknown);
        var requests = await scene.Mixpeek.DuringAsync(() => Assert.ThrowsAsync<Grpc.Core.RpcException>(async () => await bucket.CreatingAsync(inputs)));
        Assert.Empty(requests);
    }
}
