using Pulumi.Mixpeek.Shapes;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Tree;

/// <summary>Whether several sources can feed one collection: field names, types and required status are all the same (api-notes, "Schemas").</summary>
static class SourceCompatibility
{
    public static void Check(IReadOnlyList<MetSource> sources, Failures failures)
    {
        var known = sources.Where(source => !source.Offer.IsOpen).ToList();
        foreach (var other in known.Skip(1))
        {
            var differences = Differences(known[0].Offer.Fields, other.Offer.Fields).ToList();
            if (differences.Count > 0)
                failures.Add(other.Path,
                    $"{other.Label} differs from {known[0].Label}: {string.Join("; ", differences)}. All sources of a collection need the same fields, with the same types and required flags");
        }
    }

    static IEnumerable<string> Differences(MapValue first, MapValue other)
    {
        foreach (var (name, field) in first)
            if (other.Get(name) is not { } counterpart)
                yield return $"it lacks \"{name}\"";
            else if (Difference(name, field, counterpart) is { } difference)
                yield return difference;
        foreach (var name in other.Keys.Where(name => !first.ContainsKey(name)))
            yield return $"it also has \"{name}\"";
    }

    static string? Difference(string name, PropertyValue mine, PropertyValue theirs)
    {
        if (mine is not MapValue first || theirs is not MapValue other)
            return null;
        if (Offer.TypeOf(first) is { } type && Offer.TypeOf(other) is { } otherType && type != otherType)
            return $"\"{name}\" is of type {otherType} instead of {type}";
        return IsRequired(first) is { } duty && IsRequired(other) is { } otherDuty && duty != otherDuty
            ? $"\"{name}\" is {(otherDuty ? "required" : "optional")} instead of {(duty ? "required" : "optional")}"
            : null;
    }

    static bool? IsRequired(MapValue field) => field.Get("required") switch
    {
        BoolValue flag => flag.Value,
        UnknownValue => null,
        _ => false,
    };
}
