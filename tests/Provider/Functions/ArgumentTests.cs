using Pulumi.Mixpeek.Tests.Stage;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Functions;

/// <summary>Bad arguments are failures, all at once, and nothing is sent (provider-rules 22).</summary>
public sealed class ArgumentTests(OfflinePlugin plugin) : IClassFixture<OfflinePlugin>
{
    const string NoNamespace = "namespace: none is given: set it in the call, or `mixpeek:namespace` in the configuration "
        + "(MIXPEEK_NAMESPACE in the environment)";

    [Fact]
    public async Task All_that_is_wrong_is_told_at_once() => Assert.Equal(
        [
            "bucket: a string was expected, not a number",
            "bukket: getBucket has no such argument; did you mean \"bucket\"?; it takes bucket, namespace",
            NoNamespace,
        ],
        await plugin.Process.FailuresAsync("getBucket", """{"bucket": 3, "bukket": "raw"}"""));

    [Theory]
    [InlineData("getBucket", """{"namespace": "ns_1"}""", "bucket: it is required and missing")]
    [InlineData("getBucket", """{"namespace": "ns_1", "bucket": null}""", "bucket: it is required and missing")]
    [InlineData("getCollection", """{"namespace": "ns_1", "collection": ""}""", "collection: it is empty")]
    [InlineData(
        "getBucket",
        """{"namespace": "ns_1", "bucket": "<unknown>"}""",
        "bucket: it is not known yet, and a function is called with what is known")]
    [InlineData("getNamespace", """{"namespace": ""}""", NoNamespace)]
    [InlineData("getFeatureExtractor", """{"featureExtractorName": "text_extractor"}""", "version: it is required and missing")]
    [InlineData("listFeatureExtractors", """{"namespace": ["ns_1"]}""", "namespace: a string was expected, not a list")]
    public async Task A_mistake_is_told_with_its_argument(string function, string arguments, string failure) =>
        Assert.Equal([failure], await plugin.Process.FailuresAsync(function, arguments));

    [Fact]
    public async Task A_filter_is_checked_to_its_leaves()
    {
        var failure = Assert.Single(await plugin.Process.FailuresAsync("listBuckets", """
            {"namespace": "ns_1", "filters": {"AND": [{"field": "bucket_name", "operator": "startswith", "value": "r"}]}}
            """));
        Assert.StartsWith("filters.AND[0].operator: \"startswith\" is not one of ", failure, StringComparison.Ordinal);
        Assert.EndsWith("did you mean \"starts_with\"?", failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_secret_argument_is_not_shown()
    {
        var failures = await plugin.Process.FailuresAsync("listBuckets", """
            {"namespace": "ns_1", "filters": {"<secret>": {"AND": [{"field": "hush", "operator": "hush", "value": "hush"}]} } }
            """);
        Assert.NotEmpty(failures);
        Assert.DoesNotContain("hush", string.Join('\n', failures), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_misspelt_function_is_refused_with_the_nearest_one() => Assert.Contains(
        "did you mean \"mixpeek:index:getBucket\"?", (await plugin.Process.RefusalAsync("getBuket")).Detail, StringComparison.Ordinal);
}
