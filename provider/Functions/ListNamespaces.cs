using System.Runtime.CompilerServices;
using Pulumi.Mixpeek.Api;
using Pulumi.Mixpeek.Shapes;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Functions;

/// <summary>The organisation's namespaces: <c>POST /v1/namespaces/list</c>, every page.</summary>
sealed class ListNamespaces : Function
{
    public override string Name => "listNamespaces";

    public override string Description =>
        "The namespaces of the organisation, each with what it holds: all, or those that a search or filters select.";

    public override bool NeedsNamespace => false;

    public override IReadOnlyList<Property> Inputs { get; } = Arguments.Selection;

    public override IReadOnlyList<Property> Outputs =>
        [new("namespaces", new ListShape(Details.Namespace.Listed), Traits.Required, "The namespaces.")];

    public override FailedOperation Asking(Question question) => new("listing", "namespaces", Token, null);

    public override Task<MapValue> AnswerAsync(Question question) => Details.Namespace.AllAsync(question);

    [ModuleInitializer]
    internal static void Declare() => AllFunctions.Declare(new ListNamespaces());
}
