using System.Runtime.CompilerServices;
using Pulumi.Mixpeek.Api;
using Pulumi.Mixpeek.Shapes;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Functions;

/// <summary>A namespace that is there, whoever made it: <c>GET /v1/namespaces/{id}</c>.</summary>
sealed class GetNamespace : Function
{
    public override string Name => "getNamespace";

    public override string Description =>
        "A namespace by ID or name, whoever made it: what its resource has, and how much is in it now.";

    public override IReadOnlyList<Property> Inputs { get; } = [Arguments.Namespace("The namespace")];

    public override IReadOnlyList<Property> Outputs => Details.Namespace.Properties;

    public override FailedOperation Asking(Question question) => question.Reading("namespace", question.Namespace!, "listNamespaces");

    public override async Task<MapValue> AnswerAsync(Question question) =>
        Details.Namespace.One(question, await question.GetAsync(Details.Namespace.Kind.ItemPath(question.Namespace!)));

    [ModuleInitializer]
    internal static void Declare() => AllFunctions.Declare(new GetNamespace());
}
