using System.Globalization;
using CsCheck;
using Pulumi.Mixpeek.Stack.Manifests;
using Pulumi.Mixpeek.Stack.Yaml.Expressions;
using Pulumi.Mixpeek.Stack.Yaml.Syntax;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Stack.Tests.Manifests;

/// <summary>Mixpeek's own manifests as programs: names stay, references become references, and nothing is dropped in silence.</summary>
public sealed class ManifestConverterTests
{
    [Fact]
    public void Names_stay_and_references_become_references()
    {
        var conversion = Convert("""
            version: "1.0"
            metadata: { name: my environment, description: All of it }
            namespaces:
              - name: video_search
                feature_extractors: [{ name: multimodal_extractor, version: v1 }]
                payload_indexes: [{ field_name: title, type: text }]
            buckets:
              - name: raw_videos
                namespace: video_search
                schema: { properties: { the_video: { type: video, required: true } } }
                metadata: { costs: "$5 ${much}", snake_key: 1 }
            collections:
              - name: segments
                namespace: video_search
                source: { type: bucket, bucket_ids: [raw_videos] }
                feature_extractor:
                  feature_extractor_name: multimodal_extractor
                  version: v1
                  input_mappings: { video: the_video }
                  field_passthrough: [{ source_path: title }]
                  parameters: { time_split_interval: 10, llm_api_key: "${{ secrets.OPENAI_KEY }}" }
              - name: quotes
                namespace: video_search
                source: { type: collection, collection_id: segments }
                feature_extractor: { name: text_extractor, version: v1, input_mappings: { text: transcription } }
            """);

        Assert.Empty(conversion.Omissions);
        Assert.Equal(
            """
            # Made from mixpeek.yaml by `mixpeek-stack convert`.
            name: my-environment
            description: All of it
            runtime: yaml
            config:
              OPENAI_KEY:
                type: string
                secret: true
            resources:
              video_search:
                type: mixpeek:Namespace
                properties:
                  namespaceName: video_search
                  featureExtractors:
                    - featureExtractorName: multimodal_extractor
                      version: v1
                  payloadIndexes:
                    - fieldName: title
                      type: text
              raw_videos:
                type: mixpeek:Bucket
                properties:
                  bucketName: raw_videos
                  namespace: ${video_search.id}
                  bucketSchema:
                    properties:
                      the_video:
                        type: video
                        required: true
                  metadata:
                    costs: $5 $${much}
                    snake_key: 1
              segments:
                type: mixpeek:Collection
                properties:
                  collectionName: segments
                  namespace: ${video_search.id}
                  source:
                    buckets:
                      - ${raw_videos}
                  featureExtractor:
                    featureExtractorName: multimodal_extractor
                    version: v1
                    inputMappings:
                      video: the_video
                    fieldPassthrough:
                      - sourcePath: title
                    parameters:
                      time_split_interval: 10
                      llm_api_key: ${OPENAI_KEY}
              quotes:
                type: mixpeek:Collection
                properties:
                  collectionName: quotes
                  namespace: ${video_search.id}
                  source:
                    collections:
                      - ${segments}
                  featureExtractor:
                    featureExtractorName: text_extractor
                    version: v1
                    inputMappings:
                      text: transcription

            """.ReplaceLineEndings("\n"),
            conversion.Program);
    }

    [Theory]
    [InlineData("taxonomies: [{name: brands}]", "taxonomies[0] \"brands\": the provider has no resource for it")]
    [InlineData("clusters: {a: 1}", "clusters: the provider has no resource for it")]
    [InlineData("retrievers: [3]", "retrievers[0]: the provider has no resource for it")]
    [InlineData("version: \"2.0\"", "version: it is 2.0, and this converter knows 1.0: look the program over")]
    [InlineData("namespaces: {name: a}", "namespaces: a list was expected")]
    [InlineData("namespaces: [{feature_extractors: []}]", "namespaces[0]: it has no name")]
    [InlineData("namespaces: [{name: a, secret_sauce: 1}]", "namespaces[0].secret_sauce: the provider has no such property")]
    [InlineData("namespaces: [{name: a}, {name: a}]", "namespaces[1]: the name \"a\" is there twice; only the first is converted")]
    [InlineData("namespaces: [{name: a, description: b, <<: {c: 1}}]", "namespaces[0].<<: the provider has no such property")]
    [InlineData("collections: [{name: a, source: {bucket_ids: [nope]}}]", "collections[0].source: \"nope\" is not one of this manifest's buckets; it is left as it stands, where an ID is expected")]
    [InlineData("collections: [{name: a, source: {buckets: [[1]]}}]", "collections[0].source.buckets: a name was expected")]
    [InlineData("collections: [{name: a, source: {inherited_bucket_ids: [b]}}]", "collections[0].source.inherited_bucket_ids: it follows from the upstream collections")]
    [InlineData("taxonomies: [{name: \"a\\n  evil: 1\"}]", "taxonomies[0] \"a\\u{a}  evil: 1\": the provider has no resource for it")]
    public void What_does_not_become_part_of_the_program_is_listed(string line, string omission)
    {
        var conversion = Convert(line.Contains("buckets", StringComparison.Ordinal) && !line.Contains("collections", StringComparison.Ordinal) ? line : $"buckets: [{{name: b}}]\n{line}");

        Assert.Equal([omission], conversion.Omissions);
        Assert.Contains($"#   {omission}\n", conversion.Program, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bucket_of_another_namespace_is_found_there()
    {
        var conversion = Convert("""
            namespaces: [{ name: assets }, { name: search }]
            buckets: [{ name: raw, namespace: assets }, { name: raw, namespace: search }]
            collections:
              - { name: theirs, namespace: search, source: { type: bucket, bucket_ids: [raw], source_namespace_id: assets } }
              - { name: ours, namespace: search, source: { type: bucket, bucket_id: raw } }
              - { name: gone, namespace: search, source: { type: bucket, bucket_ids: [old, raw], source_namespace_id: assets } }
            """);

        Assert.Contains("theirs:\n    type: mixpeek:Collection\n    properties:\n      collectionName: theirs\n      namespace: ${search.id}\n      source:\n        buckets:\n          - ${raw}\n", conversion.Program, StringComparison.Ordinal);
        Assert.Contains("        buckets:\n          - ${raw-bucket}\n", conversion.Program, StringComparison.Ordinal);
        Assert.Contains("        bucketIds:\n          - old\n          - ${raw.id}\n        sourceNamespaceId: ${assets.id}\n", conversion.Program, StringComparison.Ordinal);
        Assert.Contains("  raw-bucket:\n    type: mixpeek:Bucket\n    properties:\n      bucketName: raw\n", conversion.Program, StringComparison.Ordinal);
        Assert.Single(conversion.Omissions);
    }

    [Fact]
    public void An_alias_stands_for_what_its_anchor_marks()
    {
        var conversion = Convert("""
            buckets:
              - { name: a, schema: &id001 { properties: { title: { type: string } } } }
              - { name: b, schema: *id001 }
            """);

        Assert.Equal(3, conversion.Program.Split("bucketSchema:\n        properties:\n          title:\n            type: string\n").Length);
        Assert.DoesNotContain('*', conversion.Program);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[1]")]
    [InlineData("name: a\nruntime: yaml")]
    public void What_is_no_manifest_is_an_error(string text) => Assert.Throws<ManifestException>(() => Convert(text));

    [Fact]
    public void Text_that_is_not_YAML_or_too_much_is_an_error_with_its_place()
    {
        Assert.Throws<ProgramException>(() => Convert("buckets: ["));
        Assert.Contains("twice", Assert.Throws<ProgramException>(() => Convert("buckets: []\nbuckets: []")).Message, StringComparison.Ordinal);
        Assert.Contains("not there", Assert.Throws<ProgramException>(() => Convert("buckets: *nope")).Message, StringComparison.Ordinal);
        Assert.Contains("levels deep", Assert.Throws<ProgramException>(() => Convert($"buckets: {new string('[', 100_000)}")).Message, StringComparison.Ordinal);
        Assert.Contains("levels deep", Assert.Throws<ProgramException>(() => Convert(Chain(2000, "[*a{0}]"))).Message, StringComparison.Ordinal);
        Assert.Contains("nodes", Assert.Throws<ProgramException>(() => Convert(Chain(40, "[*a{0}, *a{0}]"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Thousands_of_resources_are_converted()
    {
        var conversion = Convert("buckets:\n" + string.Concat(Enumerable.Range(0, 5000).Select(number =>
            $"  - {{ name: b{number}, schema: {{ properties: {{ f: {{ type: string }} }} }} }}\n")));

        Assert.Equal(5001, conversion.Program.Split("type: mixpeek:Bucket").Length);
    }

    [Fact]
    public void Whatever_stands_in_a_text_reads_back_as_it_was() =>
        Gen.Int[0, Pieces.Length - 1].Select(index => Pieces[index]).Array[0, 10].Select(string.Concat)
            .Sample(text =>
            {
                var program = Convert($"buckets: [{{name: b, description: {Quote(text)}, metadata: {{{Quote("k" + text)}: {Quote(text)}}}}}]").Program;
                var bucket = (MappingNode)((MappingNode)((MappingNode)YamlReader.Read("p", program)).Find("resources")!.Value).Entries[0].Value;
                var properties = (MappingNode)bucket.Find("properties")!.Value;
                var written = (TextValue)((ScalarNode)properties.Find("description")!.Value).Value;
                var parts = InterpolationParser.Parse(new("p", 1, 1), written.Value);
                Assert.Equal(text, string.Concat(parts.Select(part => part.Access is null ? part.Text : throw new InvalidOperationException(written.Value))));
                Assert.Equal("k" + text, Assert.Single(((MappingNode)properties.Find("metadata")!.Value).Entries).Key);
            }, iter: 500);

    static readonly string[] Pieces = ["$", "{", "}", "${", "$$", "a", "'", "\"", "\n", ": ", "# ", "- ", " ", "@", "é", "\\", "true", "1", "~"];

    static string Quote(string text) => JsonCodec.ToJson(text);

    static string Chain(int length, string link) => $"buckets: []\na0: &a0 [1]\n" + string.Concat(Enumerable.Range(0, length).Select(number =>
        $"a{number + 1}: &a{number + 1} {string.Format(CultureInfo.InvariantCulture, link, number)}\n"));

    static Conversion Convert(string manifest) => ManifestConverter.Convert("mixpeek.yaml", manifest, new());
}
