using Pulumi.Mixpeek.Tests.Stage;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Functions;

/// <summary>Feature extractors: the built-in ones from their own path, those of a namespace from its.</summary>
public sealed class ExtractorTests(HandMadeTree tree) : IClassFixture<HandMadeTree>
{
    [Fact]
    public async Task A_built_in_extractor_is_told_without_a_namespace()
    {
        MapValue told = MapValue.Empty;
        var requests = await tree.Mixpeek.DuringAsync(async () =>
            told = await tree.Plugin.AskAsync("getFeatureExtractor", ("featureExtractorName", "text_extractor"), ("version", "v1")));

        Assert.Equal(["GET /v1/collections/features/extractors/text_extractor_v1"], requests.Select(request => request.ToString()));
        Assert.Equal(("text_extractor_v1", "builtin"), (told.TextAt("featureExtractorId"), told.TextAt("source")));
        Assert.Equal(["text"], told.At("inputSchema").At("properties").Keys);
        Assert.Contains("text_extractor_v1_embedding", told.At("outputSchema").At("properties").Keys);
        Assert.Contains("split_by", told.At("parameterSchema").At("properties").Keys);
        Assert.Single((ListValue)told["requiredVectorIndexes"]);
    }

    [Fact]
    public async Task With_a_namespace_its_own_path_is_asked_by_its_ID()
    {
        MapValue byId = MapValue.Empty, byName = MapValue.Empty;
        var requests = await tree.Mixpeek.DuringAsync(async () =>
        {
            byId = await tree.Plugin.AskAsync("getFeatureExtractor", ("featureExtractorName", "text_extractor"), ("version", "v1"), ("namespace", tree.Media));
            byName = await tree.Plugin.AskAsync("getFeatureExtractor", ("featureExtractorName", "text_extractor"), ("version", "v1"), ("namespace", "media"));
        });

        var path = $"GET /v1/namespaces/{tree.Media}/extractors/text_extractor_v1";
        Assert.Equal([path, "GET /v1/namespaces/media", path], requests.Select(request => request.ToString()));
        Assert.Equal("mixpeek://text_extractor@v1/embedding", byId.TextAt("featureUri"));
        Assert.Equal(byId, byName);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task All_extractors_are_listed(bool inNamespace)
    {
        MapValue told = MapValue.Empty;
        var requests = await tree.Mixpeek.DuringAsync(async () => told = inNamespace
            ? await tree.Plugin.AskAsync("listFeatureExtractors", ("namespace", tree.Media))
            : await tree.Plugin.AskAsync("listFeatureExtractors"));

        Assert.Equal([inNamespace ? $"GET /v1/namespaces/{tree.Media}/extractors" : "GET /v1/collections/features/extractors"], requests.Select(request => request.ToString()));
        var names = ((ListValue)told["featureExtractors"]).Select(extractor => ((MapValue)extractor).TextAt("featureExtractorName")).ToList();
        Assert.Equal(8, names.Count);
        Assert.Contains("multimodal_extractor", names);
    }
}
