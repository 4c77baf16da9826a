using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Tests.Stage;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Rules;

/// <summary>provider-rules, 8: unknowns and secrets pass through Check, on every property that there is.</summary>
public sealed class Rule08Tests(OfflinePlugin plugin) : IClassFixture<OfflinePlugin>
{
    public static TheoryData<string, string> Inputs()
    {
        var all = new TheoryData<string, string>();
        foreach (var kind in Samples.Kinds)
            foreach (var property in PackageSchema.Resource(kind).At("inputProperties").Keys)
                all.Add(kind, property);
        return all;
    }

    [Theory, MemberData(nameof(Inputs))]
    public async Task Rule_08_an_unknown_comes_back_as_it_came_and_is_no_failure(string kind, string property)
    {
        var program = Named(kind).With(property, PropertyValue.Unknown);
        Assert.Equal(program, await plugin.Managed(kind).CheckedAsync(program));
    }

    [Theory, MemberData(nameof(Inputs))]
    public async Task Rule_08_a_secret_stays_wrapped(string kind, string property)
    {
        var program = Named(kind).With(property, new SecretValue(PropertyValue.Unknown));
        Assert.Equal(program, await plugin.Managed(kind).CheckedAsync(program));
    }

    [Theory]
    [InlineData("Bucket", """{"namespace": "n", "bucketName": "abc", "bucketSchema": {"properties": {"a": {"<secret>": {"type": "text"}}}}}""")]
    [InlineData("Bucket", """{"namespace": "n", "bucketName": "abc", "bucketSchema": {"<secret>": {"properties": {"a": {"type": "text"}}}}}""")]
    [InlineData("Bucket", """{"namespace": "n", "bucketName": {"<secret>": "abc"}, "bucketSchema": {"properties": {"a": {"type": {"<secret>": "text"}}}}}""")]
    [InlineData("Collection", """
        {"namespace": {"<secret>": "n"}, "collectionName": "abc", "source": {"type": "bucket", "bucketIds": [{"<secret>": "b"}]},
         "featureExtractor": {"featureExtractorName": "text_extractor", "version": "v1", "parameters": {"llm_api_key": {"<secret>": "k"}},
                              "inputMappings": {"text": {"<secret>": "title"}}}}
        """)]
    [InlineData("Collection", """
        {"namespace": "n", "collectionName": "abc", "source": {"<secret>": {"type": "bucket", "bucketIds": ["b"]}},
         "featureExtractor": {"<secret>": {"featureExtractorName": "text_extractor", "version": "v1", "inputMappings": {"text": "title"}}}}
        """)]
    public async Task Rule_08_secrets_within_a_property_stay_wrapped_where_they_are(string kind, string json) =>
        Assert.Equal(Bag.Json(json), await plugin.Managed(kind).CheckedAsync(Bag.Json(json)));

    [Theory]
    [InlineData("""{"properties": "<unknown>"}""")]
    [InlineData("""{"properties": {"a": "<unknown>"}}""")]
    [InlineData("""{"properties": {"a": {"type": "<unknown>", "required": "<unknown>", "enum": "<unknown>"}}}""")]
    public async Task Rule_08_unknowns_at_depth_come_back_as_they_came(string schema)
    {
        var program = Named("Bucket").With("bucketSchema", Bag.Json(schema)).With("uniqueKey", Bag.Json("""{"fields": ["a"]}"""));
        Assert.Equal(program, await plugin.Managed("Bucket").CheckedAsync(program));
    }

    static MapValue Named(string kind) => Samples.Of(kind).With(Samples.NameOf(kind), "by-hand");
}
