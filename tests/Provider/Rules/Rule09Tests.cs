using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Tests.Stage;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Rules;

/// <summary>provider-rules, 9: what is wrong is said as CheckFailures that show neither secrets nor Go's notation.</summary>
public sealed class Rule09Tests(OfflinePlugin plugin) : IClassFixture<OfflinePlugin>
{
    const string Canary = "canary-4711";

    /// <summary>Programs with one mistake each, and the path that the failure is about.</summary>
    public static TheoryData<string, string, string> Mistakes => new()
    {
        { "Namespace", """{"featureExtractors": []}""", "featureExtractors" },
        { "Namespace", "{}", "featureExtractors" },
        { "Namespace", """{"featureExtractors": [{"version": "v1"}]}""", "featureExtractors[0].featureExtractorName" },
        { "Namespace", """{"featureExtractors": [{"featureExtractorName": "text_extractor"}]}""", "featureExtractors[0].version" },
        { "Namespace", """{"namespaceType": "cheap", "featureExtractors": [{"featureExtractorName": "e", "version": "v1"}]}""", "namespaceType" },
        { "Namespace", """
            {"featureExtractors": [{"featureExtractorName": "e", "version": "v1"}],
             "payloadIndexes": [{"fieldName": "a", "type": "keyword"}, {"fieldName": "b", "type": "sound"}]}
            """, "payloadIndexes[1].type" },
        { "Namespace", """
            {"featureExtractors": [{"featureExtractorName": "e", "version": "v1"}],
             "infrastructure": {"qdrantCollection": "abc", "maxConcurrentJobs": 100000}}
            """, "infrastructure.maxConcurrentJobs" },
        { "Bucket", """{"namespace": "n", "bucketName": "no spaces", "bucketSchema": {"properties": {}}}""", "bucketName" },
        { "Bucket", """{"namespace": "n", "bucketName": "ab", "bucketSchema": {"properties": {}}}""", "bucketName" },
        { "Bucket", """{"namespace": "n"}""", "bucketSchema" },
        { "Bucket", """{"namespace": "n", "bucketSchema": {"properties": {"a": {"type": "sound"}}}}""", "bucketSchema.properties" },
        { "Bucket", """{"namespace": "n", "bucketSchema": {"properties": {"a": {"type": 5}}}}""", "bucketSchema.properties" },
        { "Bucket", """{"namespace": "n", "description": {"a": 1}, "bucketSchema": {"properties": {}}}""", "description" },
        { "Bucket", """{"namespace": "n", "bucketSchema": "text"}""", "bucketSchema" },
        { "Bucket", """{"namespace": "n", "bucketSchema": {"properties": {}}, "uniqueKey": {"fields": []}}""", "uniqueKey.fields" },
        { "Bucket", """{"namespace": "n", "bucketSchema": {"properties": {"a": {"type": "string"}}}, "uniqueKey": {"fields": ["a"], "defaultPolicy": "never"}}""", "uniqueKey.defaultPolicy" },
        { "Bucket", """{"bucketSchema": {"properties": {}}}""", "namespace" },
        { "Collection", """{"namespace": "n", "source": {"type": "bucket", "bucketIds": ["b"]}}""", "featureExtractor" },
        { "Collection", """{"namespace": "n", "featureExtractor": {"featureExtractorName": "e", "version": "v1"}}""", "source" },
        { "Collection", """{"namespace": "n", "source": {}, "featureExtractor": {"featureExtractorName": "e", "version": "v1"}}""", "source" },
        { "Collection", """
            {"namespace": "n", "source": {"type": "bucket", "bucketIds": ["b"], "collectionId": "c"},
             "featureExtractor": {"featureExtractorName": "e", "version": "v1"}}
            """, "source" },
        { "Collection", """
            {"namespace": "n", "source": {"type": "bucket", "bucketIds": ["b"]}, "lifecycleState": "lukewarm",
             "featureExtractor": {"featureExtractorName": "e", "version": "v1"}}
            """, "lifecycleState" },
    };

    [Theory, MemberData(nameof(Mistakes))]
    public async Task Rule_09_a_mistake_is_a_failure_that_names_its_place(string kind, string program, string path)
    {
        var failure = Assert.Single((await plugin.Managed(kind).CheckAsync(Bag.Json(program))).Failures);
        Assert.StartsWith(path, failure.Property.Length > 0 ? failure.Property : failure.Reason, StringComparison.Ordinal);
        Assert.NotEmpty(failure.Reason);
    }

    [Theory, MemberData(nameof(Mistakes))]
    public async Task Rule_09_property_is_set_for_a_plain_scalar_at_the_top_alone(string kind, string program, string path)
    {
        var failure = Assert.Single((await plugin.Managed(kind).CheckAsync(Bag.Json(program))).Failures);
        if (failure.Property.Length == 0)
            return;
        Assert.Equal(path, failure.Property);
        Assert.True(Bag.Json(program).Get(path) is TextValue or NumberValue or BoolValue, $"{path} would print as <nil> or map[…]");
    }

    [Fact]
    public async Task Rule_09_all_failures_come_at_once()
    {
        var program = Bag.Json("""
            {"namespace": "n", "bucketName": "a", "uniqueKey": {"fields": [], "defaultPolicy": "never"},
             "bucketSchema": {"properties": {"x": {"type": "sound"}, "y": {"type": "smell"}}}}
            """);
        Assert.Equal(5, (await plugin.Managed("Bucket").CheckAsync(program)).Failures.Count);
    }

    [Fact]
    public async Task Rule_09_a_path_with_an_odd_key_is_quoted()
    {
        var program = Bag.Json("""{"namespace": "n", "bucketSchema": {"properties": {"x.y": {"type": "sound"}}}}""");
        var failure = Assert.Single((await plugin.Managed("Bucket").CheckAsync(program)).Failures);
        Assert.StartsWith("bucketSchema.properties[\"x.y\"].type", failure.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Bucket", """{"namespace": "n", "bucketName": {"<secret>": "canary-4711 "}, "bucketSchema": {"properties": {}}}""")]
    [InlineData("Bucket", """{"namespace": "n", "bucketSchema": {"properties": {"a": {"type": {"<secret>": "canary-4711"}}}}}""")]
    [InlineData("Bucket", """{"namespace": "n", "bucketSchema": {"<secret>": {"properties": {"a": {"type": "canary-4711"}}}}}""")]
    [InlineData("Bucket", """{"namespace": "n", "bucketSchema": {"<secret>": "canary-4711"}}""")]
    [InlineData("Collection", """
        {"namespace": "n", "source": {"type": {"<secret>": "canary-4711"}, "bucketIds": ["b"]},
         "featureExtractor": {"featureExtractorName": "e", "version": "v1"}}
        """)]
    [InlineData("Collection", """
        {"namespace": "n", "source": {"type": "bucket", "bucketIds": ["b"]}, "lifecycleState": {"<secret>": "canary-4711"},
         "featureExtractor": {"featureExtractorName": "e", "version": "v1"}}
        """)]
    public async Task Rule_09_a_failure_about_a_secret_shows_neither_it_nor_its_property(string kind, string program)
    {
        var failures = (await plugin.Managed(kind).CheckAsync(Bag.Json(program))).Failures;
        Assert.NotEmpty(failures);
        Assert.All(failures, failure =>
        {
            Assert.Equal("", failure.Property);
            Assert.DoesNotContain(Canary, failure.Reason, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Rule_09_the_first_line_of_a_reason_says_it_all()
    {
        foreach (var mistake in Mistakes)
        {
            var (kind, program, _) = mistake.Data;
            foreach (var failure in (await plugin.Managed(kind).CheckAsync(Bag.Json(program))).Failures)
                Assert.DoesNotContain('\n', failure.Reason);
        }
    }
}
