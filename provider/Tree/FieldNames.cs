using Pulumi.Mixpeek.Shapes;

namespace Pulumi.Mixpeek.Tree;

/// <summary>Names in messages: the one that was meant, or else those that there are.</summary>
static class FieldNames
{
    const int Shown = 12;

    /// <summary>The end of a sentence about a name that is not there: the nearest one, or else all that are.</summary>
    public static string Instead(Failures failures, string name, IReadOnlyCollection<string> known) =>
        failures.Suggest(name, known) is { Length: > 0 } suggestion ? suggestion
        : Those(known);

    /// <summary>The end of such a sentence where no name is near: all that there are.</summary>
    public static string Those(IReadOnlyCollection<string> known) => known.Count == 0 ? "; it has none" : $"; it has {Some(known)}";

    /// <summary>Names in a list, cut short where there are many.</summary>
    public static string Some(IReadOnlyCollection<string> names, string separator = ", ") => names.Count <= Shown
        ? string.Join(separator, names)
        : $"{string.Join(separator, names.Take(Shown))} and {names.Count - Shown} more";
}
