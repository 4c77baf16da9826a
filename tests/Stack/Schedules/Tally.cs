using System.Collections.Concurrent;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Tests.Schedules;

/// <summary>What the schedules met, to see that they bite.</summary>
sealed class Tally
{
    readonly ConcurrentDictionary<string, int> counts = new(StringComparer.Ordinal);

    public int this[string what] => counts.GetValueOrDefault(what);

    /// <summary>How often faults struck, of whatever kind.</summary>
    public int Strikes => counts.Where(count => count.Key.StartsWith(StruckBy, StringComparison.Ordinal)).Sum(count => count.Value);

    public void Add(string what, int count = 1)
    {
        if (count > 0)
            counts.AddOrUpdate(what, count, (_, sum) => sum + count);
    }

    /// <summary>Counts the faults that struck.</summary>
    public void AddStruck(IEnumerable<MapValue> faults)
    {
        foreach (var fault in faults)
            Add(StruckBy + Described(fault), (int)((NumberValue)fault["struck"]).Value);
    }

    public override string ToString() => string.Join(", ", counts.OrderBy(count => count.Key, StringComparer.Ordinal).Select(count => $"{count.Key} {count.Value}"));

    const string StruckBy = "struck by ";

    static string Described(MapValue fault) => Text(fault, "kind") switch
    {
        "status" => $"status {((NumberValue)fault["status"]).Value}{(fault["headers"] is MapValue { Count: > 0 } ? " with Retry-After" : "")}",
        "task" => $"task that {Text(fault, "task")}",
        "timeout" or "cut" => $"{Text(fault, "kind")} {Text(fault, "when")}",
        var kind => kind,
    };

    static string Text(MapValue fault, string name) => ((TextValue)fault[name]).Value;
}
