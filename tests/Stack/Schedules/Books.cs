using Pulumi.Mixpeek.Stack.State;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Tests.Schedules;

/// <summary>What the server has, held against what the state says.</summary>
/// <param name="Unknown">Objects on the server that the state does not know.</param>
/// <param name="Missing">IDs in the state that the server does not know, with their URNs.</param>
sealed record Books(IReadOnlyList<RemoteObject> Unknown, IReadOnlyList<string> Missing)
{
    const string Prefix = "mixpeek:index:";

    public bool Balance => Unknown.Count == 0 && Missing.Count == 0;

    public static Books Compare(IReadOnlyList<RemoteObject> objects, Snapshot state)
    {
        var known = state.Resources.Where(resource => resource.Type.StartsWith(Prefix, StringComparison.Ordinal)).ToList();
        return new(
            [.. objects.Where(found => !known.Any(resource => resource.Id == found.Id && resource.Type == Prefix + found.Kind))],
            [.. known.Where(resource => !objects.Any(found => resource.Id == found.Id && resource.Type == Prefix + found.Kind))
                .Select(resource => $"{resource.Id} ({resource.Urn})")]);
    }

    /// <summary>The objects whose creation the state says was under way, by kind and name.</summary>
    public static IEnumerable<(string Kind, string Name)> Creating(Snapshot state) =>
        state.Pending.Where(pending => pending.Type == "creating").Select(pending => Named(pending.Resource));

    /// <summary>A resource's object, by kind and the name that Check gave it.</summary>
    public static (string Kind, string Name) Named(ResourceState resource)
    {
        var kind = resource.Type.Split(':')[^1];
        return (kind, (resource.Inputs.Get($"{char.ToLowerInvariant(kind[0])}{kind[1..]}Name") as TextValue)?.Value ?? "");
    }

    public override string ToString() =>
        $"unknown to the state: {(Unknown.Count == 0 ? "none" : string.Join(", ", Unknown))}; unknown to the server: {(Missing.Count == 0 ? "none" : string.Join(", ", Missing))}";
}
