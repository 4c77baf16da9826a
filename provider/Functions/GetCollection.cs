using System.Runtime.CompilerServices;
using Pulumi.Mixpeek.Api;
using Pulumi.Mixpeek.Shapes;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Functions;

/// <summary>A collection that is there, whoever made it: <c>GET /v1/collections/{id}</c>, and <c>…/lifecycle</c> for its state.</summary>
sealed class GetCollection : Function
{
    static Property State => Details.Collection.Kind["lifecycleState"];

    public override string Name => "getCollection";

    public override string Description =>
        "A collection by ID or name, whoever made it: what its resource has, its schemas above all, and how many documents it holds now.";

    public override IReadOnlyList<Property> Inputs { get; } =
    [
        new("collection", TextShape.Any, Traits.Required, "The collection, by ID or name."),
        Arguments.Namespace("The namespace that the collection is in"),
    ];

    public override IReadOnlyList<Property> Outputs => Details.Collection.Properties;

    public override FailedOperation Asking(Question question) => question.Reading("collection", question["collection"], "listCollections");

    public override async Task<MapValue> AnswerAsync(Question question)
    {
        var answer = await question.GetAsync(Details.Collection.Kind.ItemPath(question["collection"]));
        return Details.Collection.One(question, await WithStateAsync(question, answer));
    }

    static async Task<MapValue> WithStateAsync(Question question, MapValue answer)
    {
        if (answer.ContainsKey(State.WireName))
            return answer;
        var state = await question.GetAsync(ApiPath.Of(Details.Collection.Kind.Plural, question["collection"], State.WirePath));
        return state.Get(State.WireName) is { } known ? answer.With(State.WireName, known) : answer;
    }

    [ModuleInitializer]
    internal static void Declare() => AllFunctions.Declare(new GetCollection());
}
