using System.Runtime.CompilerServices;
using Pulumi.Mixpeek.Api;
using Pulumi.Mixpeek.Shapes;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Functions;

/// <summary>
/// A feature extractor: <c>GET /v1/collections/features/extractors/{id}</c> for a built-in one; with a namespace
/// <c>GET /v1/namespaces/{id}/extractors/{id}</c>, which has the organisation's own too.
/// </summary>
sealed class GetFeatureExtractor : Function
{
    public override string Name => "getFeatureExtractor";

    public override string Description =>
        "A feature extractor: what it takes, what it puts into documents, how it can be set. With a namespace, the organisation's own ones too.";

    public override bool NeedsNamespace => false;

    public override IReadOnlyList<Property> Inputs { get; } =
    [
        new("featureExtractorName", TextShape.Any, Traits.Required, "The extractor's name, such as `text_extractor`."),
        new("version", TextShape.Any, Traits.Required, "The extractor's version, such as `v1`."),
        Arguments.Namespace("A namespace that may use it"),
    ];

    public override IReadOnlyList<Property> Outputs => Details.FeatureExtractor.Properties;

    public override FailedOperation Asking(Question question) => new("reading", "feature extractor", Token, Id(question))
    {
        NotFound = question.Namespace is { } ns
            ? $"Expected an extractor that namespace \"{ns}\" may use: mixpeek:listFeatureExtractors shows those that there are."
            : "Expected a built-in extractor: mixpeek:listFeatureExtractors shows those that there are, with a `namespace` the organisation's own too.",
    };

    public override async Task<MapValue> AnswerAsync(Question question) => Result.Of(Outputs,
        await question.GetAsync(await ExtractorPaths.OneAsync(question, Id(question))));

    static string Id(Question question) => $"{question["featureExtractorName"]}_{question["version"]}";

    [ModuleInitializer]
    internal static void Declare() => AllFunctions.Declare(new GetFeatureExtractor());
}
