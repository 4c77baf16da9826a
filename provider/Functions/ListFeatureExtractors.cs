using System.Runtime.CompilerServices;
using Pulumi.Mixpeek.Api;
using Pulumi.Mixpeek.Shapes;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Functions;

/// <summary>
/// The feature extractors that there are: <c>GET /v1/collections/features/extractors</c> for the built-in ones; with a namespace
/// <c>GET /v1/namespaces/{id}/extractors</c>, which adds the organisation's own.
/// </summary>
sealed class ListFeatureExtractors : Function
{
    public override string Name => "listFeatureExtractors";

    public override string Description =>
        "The feature extractors that there are: the built-in ones; with a namespace, the organisation's own too.";

    public override bool NeedsNamespace => false;

    public override IReadOnlyList<Property> Inputs { get; } = [Arguments.Namespace("A namespace that may use them")];

    public override IReadOnlyList<Property> Outputs =>
        [new("featureExtractors", new ListShape(Details.FeatureExtractor), Traits.Required, "The extractors, in Mixpeek's own order.")];

    public override FailedOperation Asking(Question question) => question.ListingAll("feature extractors");

    public override async Task<MapValue> AnswerAsync(Question question) => MapValue.Of(("featureExtractors", ListValue.From(
        (await ExtractorPaths.AllAsync(question)).Select(extractor => Result.Of(Details.FeatureExtractor.Properties, extractor)))));

    [ModuleInitializer]
    internal static void Declare() => AllFunctions.Declare(new ListFeatureExtractors());
}
