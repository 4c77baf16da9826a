using System.Runtime.CompilerServices;
using Pulumi.Mixpeek.Api;
using Pulumi.Mixpeek.Shapes;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Functions;

/// <summary>What a collection can be searched by: <c>GET /v1/collections/{id}/features</c>.</summary>
sealed class GetCollectionFeatures : Function
{
    static readonly ObjectShape Feature = new("CollectionFeature", "One feature of a collection's documents.",
        new("featureAddress", TextShape.Any, Traits.Required, "The feature's address, `mixpeek://EXTRACTOR@VERSION/OUTPUT`, as retrievers take it."),
        new("featureExtractorName", TextShape.Any, Traits.Required, "The extractor that makes it."),
        new("version", TextShape.Any, Traits.Required, "The extractor's version."),
        new("vectorIndex", VerbatimShape.Value, Traits.Required, "The index over it, in the API's own keys: name, dimensions, distance."),
        new("primary", new FlagShape(), Traits.Optional, "Whether it is the extractor's main output, which a short address means."));

    public override string Name => "getCollectionFeatures";

    public override string Description => "The features that a collection's documents can be searched by, with their addresses and vector indexes.";

    public override IReadOnlyList<Property> Inputs { get; } =
    [
        new("collection", TextShape.Any, Traits.Required, "The collection, by ID or name."),
        Arguments.Namespace("The namespace that the collection is in"),
    ];

    public override IReadOnlyList<Property> Outputs { get; } =
        [new("features", new ListShape(Feature), Traits.Required, "The features; none for a collection that only passes fields through.")];

    public override FailedOperation Asking(Question question) => question.Reading("collection", question["collection"], "listCollections");

    public override async Task<MapValue> AnswerAsync(Question question) =>
        Result.Of(Outputs, await question.GetAsync(ApiPath.Of("collections", question["collection"], "features")));

    [ModuleInitializer]
    internal static void Declare() => AllFunctions.Declare(new GetCollectionFeatures());
}
