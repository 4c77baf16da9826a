namespace Pulumi.Mixpeek.Tests.Lifecycle;

/// <summary>JSON that many lives share, written <c>@Name</c> there: as a user writes it, and as it is sent.</summary>
static class Fragments
{
    /// <summary>The longer names first: <c>@TextSent</c> is not <c>@Text</c> and a rest.</summary>
    static readonly Dictionary<string, string> ByName = new()
    {
        ["@ExtractorsSent"] = """[{"feature_extractor_name": "text_extractor", "version": "v1"}]""",
        ["@MultimodalSent"] = """{"feature_extractor_name": "multimodal_extractor", "version": "v1", "input_mappings": {"video": "video"}}""",
        ["@Extractors"] = """[{"featureExtractorName": "text_extractor", "version": "v1"}]""",
        ["@Multimodal"] = """{"featureExtractorName": "multimodal_extractor", "version": "v1", "inputMappings": {"video": "video"}}""",
        ["@TextSent"] = """{"feature_extractor_name": "text_extractor", "version": "v1", "input_mappings": {"text": "title"}}""",
        ["@Video"] = """{"video": {"type": "video", "required": true, "description": "the film"}}""",
        ["@Text"] = """{"featureExtractorName": "text_extractor", "version": "v1", "inputMappings": {"text": "title"}}""",
    };

    public static string Expand(string json) => ByName.Aggregate(
        json, (text, fragment) => text.Replace(fragment.Key, fragment.Value, StringComparison.Ordinal));
}
