using Pulumi.Mixpeek.Shapes;
using Pulumi.Mixpeek.Values;
using static Pulumi.Mixpeek.Shapes.Traits;

namespace Pulumi.Mixpeek.Resources;

/// <summary>What a list of a kind's resources takes, as <c>pulumi do mixpeek:Collection list</c> has flags for it (provider-rules 23).</summary>
static class ListInputs
{
    public const string Namespace = "namespace", Search = "search";

    static readonly Property InNamespace =
        new(Namespace, TextShape.Any, Optional, "The namespace that is listed, by ID or name; the provider's `namespace` where left out.");

    public static readonly Property Searched =
        new(Search, TextShape.Any, Optional, "A text that the ID, the name or the description has somewhere; `*` stands for anything. All are listed where left out.");

    public static IReadOnlyList<Property> Of(ResourceKind kind) => kind.InNamespace ? [InNamespace, Searched] : [Searched];

    /// <summary>Reports what is wrong with a query; what is unknown in it is not.</summary>
    public static void Check(ResourceKind kind, MapValue query, Failures failures)
    {
        var known = Of(kind).Select(input => input.Name).ToList();
        foreach (var unknown in query.Keys.Except(known))
            failures.Add(PropertyPath.Root.Key(unknown), $"a list of {kind.Plural} has no such input{failures.Suggest(unknown, known)}; it takes {string.Join(", ", known)}");
        foreach (var input in Of(kind).Where(input => query.ContainsKey(input.Name)))
            input.Check(query[input.Name], PropertyPath.Root.Key(input.Name), failures);
    }
}
