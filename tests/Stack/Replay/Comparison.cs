using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Tests.Replay;

/// <summary>Holds what the runner asked against what the engine asked.</summary>
sealed class Comparison
{
    readonly List<(RecordedCall Recorded, PlayedCall Played)> pairs = [];
    readonly List<RecordedCall> missing;
    readonly List<PlayedCall> unexpected = [];

    public Comparison(IReadOnlyList<RecordedCall> recorded, IReadOnlyList<PlayedCall> played)
    {
        missing = [.. WithoutSchema(recorded)];
        foreach (var call in played)
            Pair(call);
    }

    /// <summary>What differs, for people; empty where nothing does.</summary>
    /// <param name="related">Whether one of two resources depends on the other.</param>
    public IReadOnlyList<string> Differences(Func<string, string, bool> related) =>
    [
        .. missing.Select(call => $"missing    {Show(call.Rpc, call.Request)}"),
        .. unexpected.Select(call => $"unexpected {Show(call.Rpc, call.Request)}"),
        .. OutOfOrder(related),
    ];

    /// <summary>
    /// The calls without those on a process that only told the schema: the CLI keeps a plugin's schema, the runner asks each time.
    /// </summary>
    static IEnumerable<RecordedCall> WithoutSchema(IReadOnlyList<RecordedCall> recorded)
    {
        var asked = recorded.Count(call => call.Rpc == "GetSchema");
        string[] others = ["Handshake", "GetPluginInfo", "Cancel", "GetSchema"];
        var dropped = others.SelectMany(rpc => recorded.Where(call => call.Rpc == rpc).Take(asked)).ToHashSet();
        return recorded.Where(call => !dropped.Contains(call));
    }

    void Pair(PlayedCall call)
    {
        var wanted = Normal.Of(call.Rpc, call.Request);
        var same = missing.FirstOrDefault(one => one.Rpc == call.Rpc && Normal.Of(one.Rpc, one.Request) == wanted);
        if (same is null)
        {
            unexpected.Add(call);
            return;
        }
        missing.Remove(same);
        pairs.Add((same, call));
    }

    /// <summary>Calls on related resources, of which the engine made one after the other had ended and the runner did not.</summary>
    IEnumerable<string> OutOfOrder(Func<string, string, bool> related) =>
        from first in pairs
        from second in pairs
        where first.Recorded.Ended <= second.Recorded.Began && second.Played.Began < first.Played.Ended
        where first.Played.Urn.Length > 0 && second.Played.Urn.Length > 0
        where SameResource(first.Played, second.Played)
            || (Changes(first) || Changes(second)) && related(first.Played.Urn, second.Played.Urn)
        select $"order      {second.Played.Rpc} of {second.Played.Urn} began before {first.Played.Rpc} of {first.Played.Urn} had ended";

    /// <summary>A replacement and its predecessor have one URN, and are two resources by their IDs.</summary>
    static bool SameResource(PlayedCall one, PlayedCall other) =>
        one.Urn == other.Urn && (one.Id is null || other.Id is null || one.Id == other.Id);

    /// <summary>What only looks at a resource may come at any time: reads of a refresh, above all.</summary>
    static bool Changes((RecordedCall Recorded, PlayedCall Played) pair) => pair.Played.Rpc is "Create" or "Update" or "Delete";

    static string Show(string rpc, MapValue request) => $"{rpc} {Normal.Of(rpc, request)}";
}
