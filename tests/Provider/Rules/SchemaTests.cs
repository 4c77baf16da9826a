using Pulumi.Mixpeek.Tests.Stage;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Rules;

/// <summary>provider-rules, "Schema".</summary>
public sealed class SchemaTests(OfflinePlugin plugin) : IClassFixture<OfflinePlugin>
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Schema_that_is_committed_is_the_one_that_the_plugin_serves()
    {
        var served = await plugin.Process.Calls.GetSchemaAsync(new(), cancellationToken: Cancellation);
        Assert.Equal(JsonCodec.Parse(served.Schema), PackageSchema.Root);
    }

    [Fact]
    public async Task Schema_has_the_plugin_s_version_or_none() => Assert.Contains(
        PackageSchema.Root.TextAt("version"),
        new[] { "", (await plugin.Process.Calls.GetPluginInfoAsync(new(), cancellationToken: Cancellation)).Version });

    [Theory]
    [InlineData("name")]
    [InlineData("displayName")]
    [InlineData("publisher")]
    [InlineData("homepage")]
    [InlineData("repository")]
    [InlineData("license")]
    [InlineData("description")]
    public void Schema_says_what_a_registry_shows(string field) => Assert.NotEmpty(PackageSchema.Root.TextAt(field));

    [Fact]
    public void Schema_tells_where_a_third_party_s_plugin_is_downloaded() =>
        Assert.Matches("^github://api\\.github\\.com/[^/]+", PackageSchema.Root.TextAt("pluginDownloadURL"));

    [Fact]
    public void Schema_has_a_category_and_a_kind_among_its_keywords()
    {
        var keywords = (ListValue)PackageSchema.Root["keywords"];
        Assert.Contains("kind/native", keywords);
        Assert.Contains(keywords, keyword => ((TextValue)keyword).Value.StartsWith("category/", StringComparison.Ordinal));
    }

    [Fact]
    public void Schema_s_version_reaches_the_SDKs() => Assert.True(
        PackageSchema.Root.At("meta").Get("supportPack") is BoolValue { Value: true }
        || PackageSchema.Root.At("language").At("csharp").Get("respectSchemaVersion") is BoolValue { Value: true });

    [Fact]
    public void Schema_describes_every_property() => Assert.Equal([], PackageSchema.Properties()
        .Where(property => property.Schema.TextAt("description").Length < 10).Select(property => property.Path));

    [Fact]
    public void Schema_uses_no_reserved_name()
    {
        string[] reserved = ["pulumi", "urn", "id"];
        Assert.Equal([], PackageSchema.Root.At("resources")
            .SelectMany(resource => ((MapValue)resource.Value).At("properties").Keys.Concat(((MapValue)resource.Value).At("inputProperties").Keys))
            .Intersect(reserved));
        Assert.DoesNotContain("version", PackageSchema.Root.At("config").At("variables").Keys);
        Assert.DoesNotContain("mixpeek:index:Provider", PackageSchema.Root.At("resources").Keys);
    }

    [Fact]
    public void Schema_s_tokens_are_all_of_the_index_module() =>
        Assert.All(Tokens(), token => Assert.Matches("^mixpeek:index:[A-Za-z]+$", token));

    [Fact]
    public void Schema_has_no_type_that_contains_itself()
    {
        foreach (var (token, type) in PackageSchema.Root.At("types"))
            Assert.DoesNotContain(token, Reached((MapValue)type, []));
    }

    [Fact]
    public void Schema_has_no_enum_type() => Assert.DoesNotContain(
        PackageSchema.Root.At("types"), type => ((MapValue)type.Value).ContainsKey("enum"));

    [Fact]
    public void Schema_refers_to_nothing_that_is_not_there()
    {
        var known = Tokens().Select(token => token).ToHashSet();
        Assert.Equal([], References(PackageSchema.Root)
            .Where(reference => reference.StartsWith("#/", StringComparison.Ordinal))
            .Select(reference => Uri.UnescapeDataString(reference.Split('/')[^1])).Where(token => !known.Contains(token)));
    }

    [Fact]
    public void Schema_marks_the_key_and_the_vector_store_s_key_as_secret()
    {
        Assert.Equal(true, PackageSchema.Root.At("config").At("variables").At("apiKey").Get("secret"));
        Assert.Contains(PackageSchema.Properties(), property =>
            property.Path.EndsWith(".qdrantApiKey", StringComparison.Ordinal) && property.Schema.Get("secret") is BoolValue { Value: true });
    }

    /// <summary>In words: SDKs would write a default from the environment into the state, where a rotated key is not seen (rule 6).</summary>
    /// <summary>A default from the environment would be written into the state by every SDK, which rule 6 forbids.</summary>
    [Theory]
    [InlineData("apiKey", "MIXPEEK_API_KEY")]
    [InlineData("baseUrl", "MIXPEEK_BASE_URL")]
    [InlineData("namespace", "MIXPEEK_NAMESPACE")]
    public void Schema_tells_of_the_environment_s_variables_and_lets_no_SDK_read_them(string setting, string variable)
    {
        var schema = PackageSchema.Root.At("provider").At("inputProperties").At(setting);
        Assert.Contains(variable, schema.TextAt("description"), StringComparison.Ordinal);
        Assert.DoesNotContain("environment", schema.At("defaultInfo").Keys);
    }

    [Theory]
    [InlineData("buckets", "Bucket")]
    [InlineData("collections", "Collection")]
    public void Schema_types_a_source_given_as_a_resource_as_a_reference(string field, string kind)
    {
        var source = PackageSchema.Referred(PackageSchema.Resource("Collection").At("inputProperties").At("source"));
        Assert.Equal($"#/resources/mixpeek:index:{kind}", source!.At("properties").At(field).At("items").TextAt("$ref"));
    }

    [Theory]
    [InlineData("Namespace", "documentCount bucketCount collectionCount objectCount updatedAt")]
    [InlineData("Bucket", "objectCount totalSizeBytes lastUploadAt statsUpdatedAt batchStats storageStats updatedAt")]
    [InlineData("Collection", "documentCount taxonomyCount retrieverCount schemaVersion lastSchemaSync updatedAt")]
    public void Schema_leaves_out_what_moves_by_itself(string kind, string moving) =>
        Assert.Empty(PackageSchema.Resource(kind).At("properties").Keys.Intersect(moving.Split(' ')));

    [Theory]
    [InlineData("Namespace", "namespaceId namespaceName vectorInferenceMap createdAt")]
    [InlineData("Bucket", "bucketId bucketName createdAt")]
    [InlineData("Collection", "collectionId collectionName inputSchema outputSchema sourceBucketSchemas sourceLineage vectorIndexes payloadIndexes triggerId createdAt")]
    public void Schema_has_the_outputs_that_the_API_computes(string kind, string outputs) =>
        Assert.Empty(outputs.Split(' ').Except(PackageSchema.Resource(kind).At("properties").Keys));

    static IEnumerable<string> Tokens() =>
        new[] { "resources", "types", "functions" }.SelectMany(section => PackageSchema.Root.At(section).Keys);

    static IEnumerable<string> References(PropertyValue value) => value switch
    {
        MapValue map when map.Get("$ref") is TextValue reference => [reference.Value],
        MapValue map => map.Values.SelectMany(References),
        ListValue list => list.SelectMany(References),
        _ => [],
    };

    static HashSet<string> Reached(MapValue type, HashSet<string> seen)
    {
        foreach (var token in References(type).Where(reference => reference.StartsWith("#/types/", StringComparison.Ordinal))
            .Select(reference => Uri.UnescapeDataString(reference["#/types/".Length..])))
            if (seen.Add(token))
                Reached(PackageSchema.Root.At("types").At(token), seen);
        return seen;
    }
}
