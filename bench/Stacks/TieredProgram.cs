using System.Globalization;
using System.Text;
using Pulumi.Mixpeek.Bench.Sides;

namespace Pulumi.Mixpeek.Bench.Stacks;

/// <summary>A stack of collections in four tiers over one bucket in one namespace, each over one of the tier before.</summary>
static class TieredProgram
{
    public const int Tiers = 4;

    /// <summary>Each tier's extractor: what it takes and hands on.</summary>
    static readonly string[] Extractors =
    [
        "{ featureExtractorName: multimodal_extractor, version: v1, inputMappings: { video: video }, fieldPassthrough: [{ sourcePath: campaign_id }] }",
        "{ featureExtractorName: passthrough_extractor, version: v1, fieldPassthrough: [{ sourcePath: transcription }, { sourcePath: campaign_id }] }",
        "{ featureExtractorName: passthrough_extractor, version: v1, fieldPassthrough: [{ sourcePath: transcription }, { sourcePath: campaign_id }] }",
        "{ featureExtractorName: text_extractor, version: v1, inputMappings: { text: transcription }, fieldPassthrough: [{ sourcePath: campaign_id }] }",
    ];

    const string Head = """
        name: bench
        runtime: yaml
        resources:
          media:
            type: mixpeek:Namespace
            properties:
              namespaceName: media
              featureExtractors:
                - { featureExtractorName: multimodal_extractor, version: v1 }
                - { featureExtractorName: text_extractor, version: v1 }
                - { featureExtractorName: passthrough_extractor, version: v1 }
          raw:
            type: mixpeek:Bucket
            properties:
              bucketName: raw
              namespace: ${media.id}
              bucketSchema: { properties: { video: { type: video }, campaign_id: { type: string } } }

        """;

    public static string Write(Side side, int collections)
    {
        var text = new StringBuilder(Head);
        for (var index = 0; index < collections; index++)
        {
            var (tier, column) = (index / (collections / Tiers), index % (collections / Tiers));
            text.Append(CultureInfo.InvariantCulture, $"""
                  {Name(tier, column)}:
                    type: mixpeek:Collection
                    properties:
                      collectionName: {Name(tier, column)}
                      {side.SourceInYaml(tier == 0 ? "raw" : Name(tier - 1, column), tier == 0)}
                      featureExtractor: {Extractors[tier]}

                """);
        }
        return text.ToString();
    }

    static string Name(int tier, int column) => string.Create(CultureInfo.InvariantCulture, $"t{tier}c{column}");
}
