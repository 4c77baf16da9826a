using Pulumi.Mixpeek.Resources;
using Pulumi.Mixpeek.Shapes;
using Pulumi.Mixpeek.Values;
using static Pulumi.Mixpeek.Shapes.Traits;

namespace Pulumi.Mixpeek.Functions;

/// <summary>
/// What functions tell of the objects of a kind: all that its resource has, by the same declarations, and beside it what moves by
/// itself, which a resource must leave out.
/// </summary>
/// <param name="token">The kind's token.</param>
/// <param name="description">What the object type holds, for the schema.</param>
/// <param name="moving">What moves by itself.</param>
sealed class KindDetails(string token, string description, params IReadOnlyList<Property> moving)
{
    static readonly string[] AboutPrograms = [" Changed in place", " A change replaces", " Made from the resource's name"];

    /// <summary>The kind; found when it is first needed, since all declare themselves when the process starts.</summary>
    public ResourceKind Kind => field ??= ResourceKinds.Find(token)!;

    /// <summary>The result of a function about one object.</summary>
    public IReadOnlyList<Property> Properties => field ??= [.. Kind.Properties.Where(IsMixpeeks).Select(Told), .. moving];

    /// <summary>The same where a list tells it: what Mixpeek keeps at a path of its own is not in a list.</summary>
    public ObjectShape Listed => field ??= new($"{Kind.Name}Details", description, [.. Properties.Where(property => !IsApart(property))]);

    /// <summary>What Mixpeek answered about one object.</summary>
    public MapValue One(Question question, MapValue answer) => Of(question, Properties, Kind.Normalize(answer));

    /// <summary>All objects that a call selects, under the kind's plural.</summary>
    public async Task<MapValue> AllAsync(Question question)
    {
        var answers = await question.ListAsync(Kind, question.Namespace, Arguments.Selected(question.Arguments));
        return MapValue.Of((Kind.Plural, ListValue.From(answers.Select(answer => Of(question, Listed.Properties, answer)))));
    }

    MapValue Of(Question question, IReadOnlyList<Property> properties, MapValue answer)
    {
        var told = Result.Of(properties, answer);
        return Kind.InNamespace ? told.With(Arguments.NamespaceName, question.Namespace!) : told;
    }

    bool IsApart(Property property) => Kind.Properties.Any(own => own.Name == property.Name && own.Is(Apart));

    static bool IsMixpeeks(Property property) => !property.Is(Local) || property.Name == Arguments.NamespaceName;

    /// <summary>What a change would do to a resource is nothing to a function; what is secret stays so.</summary>
    Property Told(Property property) => property with
    {
        Traits = (Kind.IsAlwaysThere(property) ? Required : Optional) | property.Traits & Secret,
        Description = property.Name == Arguments.NamespaceName
            ? $"The {Kind.Word}'s namespace, as the call or the configuration names it."
            : Told(property.Description),
    };

    /// <summary>A description ends with what makes and changes the value in a program.</summary>
    static string Told(string description) => AboutPrograms.Select(words => description.IndexOf(words, StringComparison.Ordinal))
        .Where(start => start > 0).Order().Select(start => description[..start]).FirstOrDefault(description);
}
