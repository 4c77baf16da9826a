using System.Runtime.CompilerServices;
using Pulumi.Mixpeek.Api;
using Pulumi.Mixpeek.Shapes;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Functions;

/// <summary>The collections of a namespace: <c>POST /v1/collections/list</c>, every page.</summary>
sealed class ListCollections : Function
{
    public override string Name => "listCollections";

    public override string Description =>
        "The collections of a namespace, whoever made them, each with what it holds: all, or those that a search or filters select.";

    public override IReadOnlyList<Property> Inputs { get; } = [Arguments.Namespace("The namespace"), .. Arguments.Selection];

    public override IReadOnlyList<Property> Outputs =>
        [new("collections", new ListShape(Details.Collection.Listed), Traits.Required, "The collections, without their lifecycle states.")];

    public override FailedOperation Asking(Question question) => question.ListingAll("collections");

    public override Task<MapValue> AnswerAsync(Question question) => Details.Collection.AllAsync(question);

    [ModuleInitializer]
    internal static void Declare() => AllFunctions.Declare(new ListCollections());
}
