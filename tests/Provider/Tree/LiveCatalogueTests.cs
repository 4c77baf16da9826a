using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Tests.Stage;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Tree;

/// <summary>Mixpeek's own catalogue of extractors in a preview (its parts are in Lifecycle/Parts).</summary>
public sealed class LiveCatalogueTests(ServerPool servers)
{
    [Fact]
    public async Task Through_the_plugin_two_collections_cost_one_request()
    {
        await using var scene = await Scene.OpenAsync(servers);
        var requests = await scene.Mixpeek.DuringAsync(async () =>
        {
            foreach (var name in new[] { "a", "b" })
            {
                var collection = scene.Managed("Collection", name);
                var program = Samples.Segments.With("featureExtractor", Bag.Json("""{"featureExtractorName": "own", "version": "v1"}"""));
                var outputs = (await collection.PreviewCreateAsync(await collection.CheckedAsync(program))).Properties.Bagged();
                Assert.DoesNotContain("outputSchema", outputs.Keys);
            }
        });
        Assert.Equal(["GET /v1/collections/features/extractors"], requests.Select(request => $"{request.Method} {request.Path}"));
    }
}
