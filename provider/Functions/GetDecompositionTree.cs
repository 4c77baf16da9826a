using System.Runtime.CompilerServices;
using Pulumi.Mixpeek.Api;
using Pulumi.Mixpeek.Functions.Decomposition;
using Pulumi.Mixpeek.Shapes;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Functions;

/// <summary>
/// The decomposition tree of a namespace: <c>POST /v1/buckets/list</c> and <c>POST /v1/collections/list</c>, every page, and the former
/// once more in each other namespace that collections take buckets from.
/// </summary>
sealed class GetDecompositionTree : Function
{
    public override string Name => "getDecompositionTree";

    public override string Description =>
        "The decomposition tree of a namespace: its buckets and collections, how the data goes through them, and a drawing of it.";

    public override IReadOnlyList<Property> Inputs { get; } = [Arguments.Namespace("The namespace")];

    public override IReadOnlyList<Property> Outputs { get; } =
    [
        new("namespace", TextShape.Any, Traits.Required, "The namespace, as the call or the configuration names it."),
        new("nodes", new ListShape(TreeNode.Shape), Traits.Required, "The buckets and collections, tier by tier, and by name within a tier."),
        new("edges", new ListShape(TreeEdge.Shape), Traits.Required, "The ways of the data, from each source to those that are built on it."),
        new("mermaid", TextShape.Any, Traits.Required, "The tree as a Mermaid flowchart: buckets are cylinders, collections are boxes with their extractor."),
    ];

    public override FailedOperation Asking(Question question) => question.ListingAll("the decomposition tree");

    public override async Task<MapValue> AnswerAsync(Question question)
    {
        var ns = question.Namespace!;
        var buckets = await question.ListAsync(Details.Bucket.Kind, ns, MapValue.Empty);
        var collections = await question.ListAsync(Details.Collection.Kind, ns, MapValue.Empty);
        List<TreeNode> own =
        [
            .. buckets.Select(bucket => TreeNode.Of("bucket", bucket, ns)),
            .. collections.Select(collection => TreeNode.Of("collection", collection, ns)),
        ];
        var tree = DecompositionTree.Of([.. own, .. await BucketsElsewhere.FindAsync(question, own)], ns);
        return MapValue.Of(
            ("namespace", ns),
            ("nodes", ListValue.From(tree.Nodes.Select(node => node.Told()))),
            ("edges", ListValue.From(tree.Edges.Select(edge => edge.Told()))),
            ("mermaid", MermaidText.Of(tree, ns)));
    }

    [ModuleInitializer]
    internal static void Declare() => AllFunctions.Declare(new GetDecompositionTree());
}
