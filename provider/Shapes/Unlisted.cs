using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Shapes;

/// <summary>
/// Properties in an object that its declaration does not list: slips, mostly. They are ignored, as programs for a newer version of
/// this provider would want; and that is said, because nothing else would show it.
/// </summary>
static class Unlisted
{
    /// <summary>Keys that Pulumi itself puts beside a program's own: <c>__defaults</c>, <c>__internal</c>.</summary>
    const string Internal = "__";

    /// <param name="owner">What the object is, as a sentence begins with it.</param>
    /// <param name="listed">What it may have.</param>
    /// <param name="map">The object.</param>
    /// <param name="path">Where it stands.</param>
    /// <param name="failures">Where to report.</param>
    public static void Warn(string owner, IEnumerable<Property> listed, MapValue map, PropertyPath path, Failures failures)
    {
        var inputs = listed.Where(property => property.IsInput).Select(property => property.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var (name, value) in map)
            if (!inputs.Contains(name) && value is not NullValue && !name.StartsWith(Internal, StringComparison.Ordinal))
                Warn(owner, inputs, name, listed.Any(property => property.Name == name), path, failures);
    }

    /// <summary>In a secret the names may be secrets too.</summary>
    static void Warn(string owner, IEnumerable<string> inputs, string name, bool isOutput, PropertyPath path, Failures failures)
    {
        if (failures.IsHidden)
            failures.Warn(path, $"this secret has a property that {owner} does not have, and it is ignored");
        else if (isOutput)
            failures.Warn(path.Key(name), $"it is an output of {owner}, which Mixpeek sets, and is ignored as an input");
        else
            failures.Warn(path.Key(name), $"{owner} has no such property, and it is ignored{Nearest.Suggestion(name, inputs)}");
    }
}
