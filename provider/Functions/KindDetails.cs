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
    public ObjectShape Listed => field ??= new(
        $"{Kind.Name}Details", description, [.. Properties.Where(property => !Kind.Properties.Any(own => own.Name == property.Name && own.Is(Apart)))]);

    /// <summary>What an answer tells of one object.</summary>
    public MapValue Of(MapValue answer, string? @namespace)
    {
        var told = Result.Of(Properties, Kind.Normalize(answer));
        return @namespace is null ? told : told.With(Arguments.NamespaceName, @namespace);
    }

    static bool IsMixpeeks(Property property) => !property.Is(Local) || property.Name == Arguments.NamespaceName;

    /// <summary>What a change would do to a resource is nothing to a function; what is secret stays so.</summary>
    Property Told(Property property) => property with
    {
        Traits = (Kind.IsAlwaysThere(property) ? Required : Optional) | property.Traits & Secret,
        Description = property.Name == Arguments.NamespaceName ? $"The {Kind.Word}'s namespace, as the call or the configuration names it." : Told(property.Description),
    };

    /// <summary>A description ends with what makes and changes the value in a program.</summary>
    static string Told(string description) => AboutPrograms.Select(words => description.IndexOf(words, StringComparison.Ordinal))
        .Where(start => start > 0).Order().Select(start => description[..start]).FirstOrDefault(description);
}
