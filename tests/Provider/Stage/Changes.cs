using Pulumi.Mixpeek.Protocol;

namespace Pulumi.Mixpeek.Tests.Stage;

/// <summary>A diff as text, for tests to compare: <c>path + | ~ | -</c>, twice the sign where it replaces.</summary>
static class Changes
{
    public static IReadOnlyList<string> Lines(this DiffResponse diff) =>
        [.. diff.DetailedDiff.Select(change => $"{change.Key} {Sign(change.Value.Kind)}").Order(StringComparer.Ordinal)];

    /// <summary>The top-level property that a path is about.</summary>
    public static string Top(string path) => path[..(path.IndexOfAny(['.', '[']) is var end and >= 0 ? end : path.Length)];

    public static bool Replaces(this PropertyDiff change) => Sign(change.Kind).Length == 2;

    static string Sign(PropertyDiff.Types.Kind kind) => kind switch
    {
        PropertyDiff.Types.Kind.Add => "+",
        PropertyDiff.Types.Kind.AddReplace => "++",
        PropertyDiff.Types.Kind.Delete => "-",
        PropertyDiff.Types.Kind.DeleteReplace => "--",
        PropertyDiff.Types.Kind.Update => "~",
        _ => "~~",
    };
}
