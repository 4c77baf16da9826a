using System.Runtime.CompilerServices;
using Pulumi.Mixpeek.Api;
using Pulumi.Mixpeek.Shapes;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Functions;

/// <summary>The buckets of a namespace: <c>POST /v1/buckets/list</c>, every page.</summary>
sealed class ListBuckets : Function
{
    public override string Name => "listBuckets";

    public override string Description =>
        "The buckets of a namespace, whoever made them, each with what it holds: all, or those that a search or filters select.";

    public override IReadOnlyList<Property> Inputs { get; } = [Arguments.Namespace("The namespace"), .. Arguments.Selection];

    public override IReadOnlyList<Property> Outputs =>
        [new("buckets", new ListShape(Details.Bucket.Listed), Traits.Required, "The buckets.")];

    public override FailedOperation Asking(Question question) => question.ListingAll("buckets");

    public override Task<MapValue> AnswerAsync(Question question) => Details.Bucket.AllAsync(question);

    [ModuleInitializer]
    internal static void Declare() => AllFunctions.Declare(new ListBuckets());
}
