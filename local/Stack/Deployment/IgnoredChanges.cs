using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Deployment;

/// <summary>The option <c>ignoreChanges</c>: at its paths the old inputs hold, before Check sees the new ones (provider-rules 14).</summary>
static class IgnoredChanges
{
    public static MapValue Apply(MapValue olds, MapValue news, IReadOnlyList<string> paths) => paths
        .Select(PathPattern.Parse)
        .Aggregate(news, (bag, path) => (MapValue)Apply(olds, bag, path.Parts)!);

    /// <summary>The new value with the old one at the path; null where the old has none there.</summary>
    static PropertyValue? Apply(PropertyValue? old, PropertyValue? value, IEnumerable<object> path) => path.ToArray() switch
    {
        [] => old,
        _ when value is SecretValue secret => Apply(old is SecretValue sealedOld ? sealedOld.Value : old, secret.Value, path)?.AsSecret(),
        _ when old is SecretValue secret => Apply(secret.Value, value, path),
        [var part, .. var rest] when value is MapValue map => Apply(old as MapValue, map, part, rest),
        [var part, .. var rest] when value is ListValue list && old is ListValue oldList => Apply(oldList, list, part, rest),
        _ => value,
    };

    static MapValue Apply(MapValue? old, MapValue map, object part, object[] rest)
    {
        var names = map.Keys.Union(old?.Keys ?? []).Where(name => PathPattern.Matches(part, name));
        return names.Aggregate(map, (result, name) =>
            Apply(old?.Get(name), result.Get(name), rest) is { } value ? result.With(name, value) : result.Without(name));
    }

    static ListValue Apply(ListValue old, ListValue list, object part, object[] rest) => ListValue.From(list.Select((item, index) =>
        index < old.Count && PathPattern.Matches(part, index) ? Apply(old[index], item, rest) ?? item : item));
}
