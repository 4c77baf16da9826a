using CsCheck;
using Pulumi.Mixpeek.Tests.Stage;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Tree;

/// <summary>What an up returns equals what its preview said: the schemas of random trees, through the plugin and the local server.</summary>
public sealed class ForeseenTests(ServerPool servers)
{
    const int Trees = 40;

    [Fact]
    public async Task Schemas_that_a_preview_knows_come_true()
    {
        await using var scene = await Scene.OpenAsync(servers);
        var @namespace = (await scene.Mixpeek.SendAsync("POST", "/v1/namespaces", Namespace)).TextAt("namespace_id");
        var (known, runs) = (0, 0);
        await Gen.Int.SampleAsync(
            async seed =>
            {
                var tree = new RandomTree(scene, seed, Interlocked.Increment(ref runs));
                await tree.PreviewAsync(@namespace);
                Interlocked.Add(ref known, await tree.UpAsync());
            },
            iter: Trees, threads: 1);
        Assert.True(known > Trees, $"only {known} schemas were known");
    }

    static string Namespace => JsonCodec.ToJson(MapValue.Of(
        ("namespace_name", "trees"),
        ("feature_extractors", ListValue.From(RandomCollection.Names.Select(name =>
            (PropertyValue)MapValue.Of(("feature_extractor_name", name), ("version", "v1")))))));
}
