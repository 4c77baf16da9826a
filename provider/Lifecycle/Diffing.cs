using Pulumi.Mixpeek.Shapes;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Lifecycle;

/// <summary>What a change of inputs does to a resource.</summary>
/// <param name="Changes">Each place that changes.</param>
/// <param name="Replaces">The top-level properties that are fixed once created, and change.</param>
/// <param name="DeleteBeforeReplace">Whether the old one holds the name that the new one needs.</param>
sealed record Difference(IReadOnlyDictionary<string, Change> Changes, IReadOnlyList<string> Replaces, bool DeleteBeforeReplace);

/// <summary>Diff: the program's inputs against those in the state. It touches no network (provider-rules 10).</summary>
sealed class Diffing(KnownResources known)
{
    public Difference Diff(Subject subject, string id, MapValue olds, MapValue oldInputs, MapValue news)
    {
        known.Exists(subject.Urn, id, oldInputs);
        var changed = subject.Kind.Properties.Where(property => property.IsInput && !Same(property, oldInputs, news)).ToList();
        var differences = new Differences();
        foreach (var property in changed)
            property.Diff(PropertyPath.Root.Key(property.Name), oldInputs.Get(property.Name), news.Get(property.Name), differences);
        var replaces = changed.Where(property => property.Is(Traits.Fixed)).Select(property => property.Name).ToList();
        if (replaces.Count == 0)
            known.Stays(subject.Urn, subject.Kind.OffersNow(Outputs.AfterUpdate(subject.Kind, olds, oldInputs, news), known));
        return new(differences.All, replaces, replaces.Count > 0 && HoldsItsName(subject, oldInputs, news));
    }

    bool Same(Property property, MapValue oldInputs, MapValue news) =>
        property.Same(oldInputs.Get(property.Name), news.Get(property.Name))
        || property.Name == "namespace" && SameNamespace(oldInputs, news);

    /// <summary>By name or by ID: a namespace that this process has met is one namespace.</summary>
    bool SameNamespace(MapValue oldInputs, MapValue news) =>
        oldInputs.Get("namespace") is { } old && news.Get("namespace") is { } @new && @new.Unwrap() is TextValue
        && known.NamespaceId(old).Equals(known.NamespaceId(@new));

    /// <summary>
    /// Only where the name stays what it is in the namespace that stays what it is: a tree under a replaced namespace is built before
    /// the old one goes.
    /// </summary>
    bool HoldsItsName(Subject subject, MapValue oldInputs, MapValue news) =>
        known.Find(subject.Urn)?.FreshName is { } fresh
        && oldInputs.Get(subject.Kind.NameProperty)?.Unwrap() is TextValue old && old.Value == fresh
        && (!subject.Kind.InNamespace || SameNamespace(oldInputs, news));
}
