using System.Collections.Concurrent;
using Pulumi.Mixpeek.Resources;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Lifecycle;

/// <summary>
/// What this process has met, by URN and by ID. The engine checks a source before its users and a resource before its deletion, so
/// that much can be known without asking anybody (provider-rules 21).
/// </summary>
sealed class KnownResources : ISources
{
    readonly ConcurrentDictionary<string, Known> byUrn = new(StringComparer.Ordinal);
    readonly ConcurrentDictionary<string, string> urnById = new(StringComparer.Ordinal);

    /// <summary>Remembers what a program says of a resource.</summary>
    public void Checked(string urn, MapValue inputs, string? freshName) =>
        Update(urn, known => known with { Inputs = inputs, FreshName = freshName, IsProgram = true });

    /// <summary>Remembers a resource that exists.</summary>
    public void Exists(string urn, string id, MapValue inputs)
    {
        urnById[id] = urn;
        Update(urn, known => known with { Ids = known.Ids.Add(id), Inputs = known.IsProgram ? known.Inputs : inputs });
    }

    public Known? Find(string urn) => byUrn.GetValueOrDefault(urn);

    public PropertyValue? NamespaceOf(string urnOrId) => ByUrnOrId(urnOrId)?.Inputs.Get("namespace")?.Unwrap();

    public PropertyValue NamespaceId(PropertyValue nameOrId) =>
        nameOrId.Unwrap() is TextValue { Value: var text } && !urnById.ContainsKey(text) && byUrn.Values.FirstOrDefault(known => known.IsNamed(text)) is { Ids: [.., var id] }
            ? id
            : nameOrId.Unwrap();

    Known? ByUrnOrId(string urnOrId) => Find(urnOrId) ?? (urnById.TryGetValue(urnOrId, out var urn) ? Find(urn) : null);

    void Update(string urn, Func<Known, Known> change) => byUrn.AddOrUpdate(urn, _ => change(Known.Nothing), (_, known) => change(known));
}
