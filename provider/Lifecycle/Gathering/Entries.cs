using Pulumi.Mixpeek.Resources;
using Pulumi.Mixpeek.Shapes;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Lifecycle.Gathering;

/// <summary>
/// What a listing brought, by ID and by name, and whether it can stand for what a GET would answer. It is held packed: a refresh of ten
/// thousand collections, each with its whole lineage, has to fit into a small machine.
/// </summary>
sealed class Entries
{
    readonly Dictionary<string, byte[]> byId = new(StringComparer.Ordinal), byName = new(StringComparer.Ordinal);
    readonly string idField, nameField;
    readonly HashSet<string> missing;
    volatile bool isShort;

    public Entries(ResourceKind kind)
    {
        (idField, nameField) = (kind.IdField, kind.NameField);
        missing = [.. kind.Properties.Where(property => !property.Is(Traits.Local | Traits.Apart)).Select(property => property.WireName)];
    }

    public void Add(IReadOnlyList<MapValue> page)
    {
        foreach (var entry in page)
        {
            missing.ExceptWith(entry.Keys);
            var packed = Packed.Of(entry);
            if (entry.TextOf(idField) is { } id)
                byId.TryAdd(id, packed);
            if (entry.TextOf(nameField) is { } name)
                byName.TryAdd(name, packed);
        }
        isShort = missing.Count > 0;
    }

    /// <summary>
    /// The entry of this ID or name; null where there is none, or where it may lack what a GET answers: some field of the kind is in no
    /// entry at all, and no GET has shown yet that it is left out there too.
    /// </summary>
    public MapValue? Find(string idOrName) =>
        !isShort && (byId.GetValueOrDefault(idOrName) ?? byName.GetValueOrDefault(idOrName)) is { } packed ? Packed.Read(packed) : null;

    /// <summary>Holds the listing against a GET's answer: what that leaves out as well, a null for example, the listing need not have.</summary>
    public void Compare(MapValue answer)
    {
        if (isShort && !missing.Overlaps(answer.Keys))
            isShort = false;
    }
}
