using Pulumi.Mixpeek.Lifecycle;
using Pulumi.Mixpeek.Protocol;
using Pulumi.Mixpeek.Shapes;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Service;

/// <summary>What the life cycle found, in the protocol's messages.</summary>
static class Answers
{
    public static CheckResponse Check(MapValue inputs, Failures failures)
    {
        var response = new CheckResponse { Inputs = WireCodec.Encode(inputs) };
        response.Failures.AddRange(failures.All.Select(failure => new CheckFailure { Property = failure.Property, Reason = failure.Reason }));
        return response;
    }

    public static InvokeResponse Invoke(MapValue result) => new() { Return = WireCodec.Encode(result) };

    /// <summary>A function's failures name their arguments: no engine prints the values of those.</summary>
    public static InvokeResponse Invoke(Failures failures)
    {
        var response = new InvokeResponse();
        response.Failures.AddRange(failures.All.Select(failure => new CheckFailure { Property = failure.Path.Text, Reason = failure.Problem }));
        return response;
    }

    public static DiffResponse Diff(Difference difference)
    {
        var response = new DiffResponse
        {
            Changes = difference.Changes.Count == 0 ? DiffResponse.Types.DiffChanges.DiffNone : DiffResponse.Types.DiffChanges.DiffSome,
            HasDetailedDiff = true,
            DeleteBeforeReplace = difference.DeleteBeforeReplace,
        };
        foreach (var (path, change) in difference.Changes)
            response.DetailedDiff[path] = new PropertyDiff { Kind = KindOf(change, difference.Replaces.Contains(TopLevel(path))), InputDiff = true };
        response.Diffs.AddRange(difference.Changes.Keys.Select(TopLevel).Distinct());
        response.Replaces.AddRange(difference.Replaces);
        return response;
    }

    static PropertyDiff.Types.Kind KindOf(Change change, bool replaces) => (change, replaces) switch
    {
        (Change.Added, false) => PropertyDiff.Types.Kind.Add,
        (Change.Added, true) => PropertyDiff.Types.Kind.AddReplace,
        (Change.Deleted, false) => PropertyDiff.Types.Kind.Delete,
        (Change.Deleted, true) => PropertyDiff.Types.Kind.DeleteReplace,
        (_, false) => PropertyDiff.Types.Kind.Update,
        (_, true) => PropertyDiff.Types.Kind.UpdateReplace,
    };

    static string TopLevel(string path) => path.IndexOfAny(['.', '[']) is var end and >= 0 ? path[..end] : path;
}
