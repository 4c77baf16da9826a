using Grpc.Core;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Functions;

/// <summary>What functions cannot find or may not ask, in words that say what to do.</summary>
public sealed class RefusalTests(HandMadeTree tree) : IClassFixture<HandMadeTree>
{
    [Theory]
    [InlineData("getBucket", "bucket", "reading bucket \"moon\": GET /v1/buckets/moon answered 404", "mixpeek:listBuckets")]
    [InlineData("getCollection", "collection", "reading collection \"moon\": GET /v1/collections/moon answered 404", "mixpeek:listCollections")]
    [InlineData("getCollectionFeatures", "collection", "reading collection \"moon\": GET /v1/collections/moon/features answered 404", "mixpeek:listCollections")]
    public async Task What_is_not_there_is_an_error_that_tells_where_to_look(string function, string argument, string beginning, string list)
    {
        var refused = await tree.Plugin.RefusalAsync(function, (argument, "moon"), ("namespace", "media"));

        Assert.Equal(StatusCode.NotFound, refused.StatusCode);
        Assert.StartsWith(beginning, refused.Detail, StringComparison.Ordinal);
        Assert.Contains("in namespace \"media\"", refused.Detail, StringComparison.Ordinal);
        Assert.Contains(list, refused.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("getNamespace")]
    [InlineData("listFeatureExtractors")]
    public async Task A_namespace_that_is_not_there_is_an_error_that_tells_where_to_look(string function)
    {
        var refused = await tree.Plugin.RefusalAsync(function, ("namespace", "moon"));

        Assert.Equal(StatusCode.NotFound, refused.StatusCode);
        Assert.Contains("GET /v1/namespaces/moon answered 404", refused.Detail, StringComparison.Ordinal);
        Assert.Contains("mixpeek:listNamespaces shows", refused.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "Expected a built-in extractor")]
    [InlineData("media", "may use")]
    public async Task An_extractor_that_is_not_there_is_an_error_that_tells_where_to_look(string? @namespace, string words)
    {
        var refused = await tree.Plugin.RefusalAsync("getFeatureExtractor",
            ("featureExtractorName", "scene_extractor"), ("version", "v1"), ("namespace", @namespace is null ? PropertyValue.Null : @namespace));

        Assert.Equal(StatusCode.NotFound, refused.StatusCode);
        Assert.StartsWith("reading feature extractor \"scene_extractor_v1\": ", refused.Detail, StringComparison.Ordinal);
        Assert.Contains(words, refused.Detail, StringComparison.Ordinal);
        Assert.Contains("mixpeek:listFeatureExtractors", refused.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_path_that_would_lead_elsewhere_is_not_asked_for()
    {
        var requests = await tree.Mixpeek.DuringAsync(async () => Assert.Equal(
            StatusCode.InvalidArgument, (await tree.Plugin.RefusalAsync("getBucket", ("bucket", ".."), ("namespace", "media"))).StatusCode));
        Assert.Empty(requests);
    }

    [Fact]
    public async Task Without_a_key_the_call_says_which_setting_is_missing()
    {
        await using var keyless = await Stage.Plugin.ReadyAsync(
            TestContext.Current.CancellationToken, MapValue.Of(("baseUrl", tree.Mixpeek.Url)));

        var refused = await keyless.RefusalAsync("getBucket", ("bucket", "raw"), ("namespace", "media"));

        Assert.Equal(StatusCode.FailedPrecondition, refused.StatusCode);
        Assert.Contains("reading bucket \"raw\": There is no API key: set mixpeek:apiKey", refused.Detail, StringComparison.Ordinal);
    }
}
