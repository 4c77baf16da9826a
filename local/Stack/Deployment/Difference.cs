using Pulumi.Mixpeek.Protocol;
using Changes = Pulumi.Mixpeek.Protocol.DiffResponse.Types.DiffChanges;

namespace Pulumi.Mixpeek.Stack.Deployment;

/// <summary>What a provider says of a change.</summary>
/// <param name="Replaces">The top-level properties that replace the resource.</param>
/// <param name="Diffs">The top-level properties that differ.</param>
/// <param name="Detailed">The paths that differ, where the provider tells them.</param>
sealed record Difference(
    Changes Changes,
    IReadOnlyList<string> Replaces,
    IReadOnlyList<string> Diffs,
    IReadOnlyDictionary<string, PropertyDiff> Detailed,
    bool DeleteBeforeReplace)
{
    static readonly Dictionary<string, PropertyDiff> NoPaths = [];

    public static Difference None { get; } = new(Changes.DiffNone, [], [], NoPaths, false);

    public static Difference Unknown { get; } = new(Changes.DiffUnknown, [], [], NoPaths, false);

    public bool IsChange => Changes == Changes.DiffSome;

    public bool IsReplace => IsChange && Replaces.Count > 0;

    /// <summary>A change for the sake of these properties alone, or of what is no property: <c>id</c>, <c>provider</c>.</summary>
    public static Difference Replacing(string key) => new(Changes.DiffSome, [key], [], NoPaths, false);

    public static Difference From(DiffResponse response) => new(
        response.Changes,
        [.. response.Replaces],
        [.. response.Diffs],
        response.HasDetailedDiff ? response.DetailedDiff.ToDictionary(entry => entry.Key, entry => entry.Value) : NoPaths,
        response.DeleteBeforeReplace);
}
