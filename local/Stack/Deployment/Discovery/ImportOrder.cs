using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Deployment.Discovery;

/// <summary>The order of an import: each resource after those whose IDs its inputs name.</summary>
sealed class ImportOrder
{
    readonly Dictionary<string, Discovered> byId;
    readonly HashSet<string> visited = new(StringComparer.Ordinal);
    readonly List<Discovered> ordered = [];

    ImportOrder(IReadOnlyList<Discovered> all) => byId = all.DistinctBy(one => one.Id).ToDictionary(one => one.Id, StringComparer.Ordinal);

    public static IReadOnlyList<Discovered> SourcesFirst(IReadOnlyList<Discovered> all)
    {
        var order = new ImportOrder(all);
        foreach (var one in all)
            order.Visit(one);
        return order.ordered;
    }

    void Visit(Discovered one)
    {
        if (!visited.Add(one.Id))
            return;
        foreach (var source in Texts(one.Inputs).Select(byId.GetValueOrDefault).OfType<Discovered>())
            Visit(source);
        ordered.Add(one);
    }

    static IEnumerable<string> Texts(PropertyValue value) => value.Unwrap() switch
    {
        TextValue text => [text.Value],
        MapValue map => map.Values.SelectMany(Texts),
        ListValue list => list.SelectMany<PropertyValue, string>(Texts),
        _ => [],
    };
}
