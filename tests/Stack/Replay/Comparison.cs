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
        missing = [.. recorded.Where(call => call.Rpc != "GetSchema")];
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

    void Pair(PlayedCall call)
    {
        var same = missing.FirstOrDefault(one => one.Rpc == call.Rpc && Normal.Of(one.Rpc, one.Request) == Normal.Of(call.Rpc, call.Request));
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
        where first.Played.Urn == second.Played.Urn || related(first.Played.Urn, second.Played.Urn)
        select $"order      {second.Played.Rpc} of {second.Played.Urn} began before {first.Played.Rpc} of {first.Played.Urn} had ended";

    static string Show(string rpc, MapValue request) => $"{rpc} {Normal.Of(rpc, request)}";
}
