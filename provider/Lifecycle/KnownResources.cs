using System.Collections.Concurrent;
using Pulumi.Mixpeek.Extractors;
using Pulumi.Mixpeek.Resources;
using Pulumi.Mixpeek.Tree;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Lifecycle;

/// <summary>
/// What this process has met, by URN and by ID. The engine checks a source before its users and a resource before its deletion, so
/// that much can be known without asking anybody (provider-rules 21).
/// </summary>
sealed class KnownResources : ISources
{
    readonly ConcurrentDictionary<string, Known> byUrn = new(StringComparer.Ordinal);
    readonly ConcurrentDictionary<string, ResourceKind> namespaces = new(StringComparer.Ordinal);
    readonly ConcurrentDictionary<string, string> urnById = new(StringComparer.Ordinal);

    readonly ConcurrentDictionary<(string Name, string Version), Extractor> learned = new();

    /// <summary>The secrets of all resources that exist.</summary>
    public EchoedSecrets Secrets { get; } = new();

    /// <summary>Remembers what a program says of a resource.</summary>
    public void Checked(string urn, MapValue inputs, string? freshName, Offer? received, Offer? offered) => Update(urn, known =>
        known with { Inputs = inputs, FreshName = freshName, IsProgram = true, Stays = false, Received = received, Offered = offered });

    /// <summary>Remembers a resource that exists.</summary>
    public void Exists(string urn, string id, MapValue inputs)
    {
        urnById[id] = urn;
        Secrets.Meet(inputs);
        Update(urn, known => known with { Ids = known.Ids.Add(id), Inputs = known.IsProgram ? known.Inputs : inputs });
    }

    /// <summary>Remembers that a resource exists and stays, and what it offers then; null where its outputs do not tell.</summary>
    public void Stays(string urn, Offer? offered)
    {
        Offers(urn, offered);
        Update(urn, known => known with { Stays = true });
    }

    /// <summary>
    /// Remembers what a resource offers. What the program makes of it is kept beside: an answer may lack what the resource had to have
    /// when it was made.
    /// </summary>
    public void Offers(string urn, Offer? offered)
    {
        if (offered is not null)
            Update(urn, known => known with { Offered = offered.With(known.IsProgram ? known.Offered : null) });
    }

    /// <summary>Remembers extractors that Mixpeek told of.</summary>
    public void Learn(IEnumerable<Extractor> extractors)
    {
        foreach (var extractor in extractors)
            learned[(extractor.Name, extractor.Version)] = extractor;
    }

    public Extractor? Extractor(string name, string version) => Catalogue.Find(name, version) is { Outputs: not null } listed
        ? listed
        : learned.GetValueOrDefault((name, version)) ?? Catalogue.Find(name, version);

    public Known? Find(string urn) => byUrn.GetValueOrDefault(urn);

    (string Label, Offer Offer)? ISources.Find(string urnOrId)
    {
        var urn = UrnOf(urnOrId);
        return Find(urn) is { Offered: { } offered } && ResourceKinds.OfUrn(urn) is { } kind ? (new Subject(urn, kind).ToString(), offered) : null;
    }

    public IReadOnlyList<MetNamespace> Namespaces(PropertyValue? nameOrId) => nameOrId?.Unwrap() switch
    {
        TextValue { Value: var text } => MetNamespaces(known => known.IsNamed(text) || known.Ids.Contains(text)),
        UnknownValue => MetNamespaces(known => known is { IsProgram: true, Stays: false }),
        _ => [],
    };

    List<MetNamespace> MetNamespaces(Func<Known, bool> isMeant) =>
        [.. from met in KnownNamespaces
            where isMeant(met.Known)
            select new MetNamespace(met.Subject.ToString(), met.Known.Inputs.Get("featureExtractors"))];

    /// <summary>The few among many: they are looked through for each collection that is checked.</summary>
    IEnumerable<(Subject Subject, Known Known)> KnownNamespaces => namespaces.Select(pair => (new Subject(pair.Key, pair.Value), byUrn[pair.Key]));

    public PropertyValue? NamespaceOf(string urnOrId) => Find(UrnOf(urnOrId))?.Inputs.Get("namespace")?.Unwrap();

    public PropertyValue NamespaceId(PropertyValue nameOrId) =>
        nameOrId.Unwrap() is TextValue { Value: var text } && !urnById.ContainsKey(text) && KnownNamespaces.FirstOrDefault(pair => pair.Known.IsNamed(text)).Known is { Ids: [.., var id] }
            ? id
            : nameOrId.Unwrap();

    string UrnOf(string urnOrId) => urnById.GetValueOrDefault(urnOrId, urnOrId);

    void Update(string urn, Func<Known, Known> change)
    {
        var isNew = !byUrn.ContainsKey(urn);
        byUrn.AddOrUpdate(urn, _ => change(Known.Nothing), (_, known) => change(known));
        if (isNew && ResourceKinds.OfUrn(urn) is { InNamespace: false } kind)
            namespaces.TryAdd(urn, kind);
    }
}
