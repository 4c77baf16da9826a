using Pulumi.Mixpeek.Values;

namespace Mixpeek.Local.Store;

/// <summary>What the server knows, as one JSON document. Tasks are not in it: what was being deleted is gone after a restart.</summary>
static class Snapshot
{
    public static MapValue Of(Organisation organisation) => MapValue.Of(("namespaces", ListValue.From(
        organisation.Namespaces.Rows.Where(IsKept).Select(row => (PropertyValue)Of(row, organisation.Inside(row.Id))))));

    /// <summary>Takes over one namespace of a snapshot.</summary>
    public static void Restore(MapValue entry, Organisation organisation)
    {
        var row = RowOf("namespace", entry);
        organisation.PutNamespace(row);
        foreach (var bucket in entry.List("buckets").Cast<MapValue>())
            organisation.Inside(row.Id).Buckets.Put(RowOf("bucket", bucket));
        foreach (var collection in entry.List("collections").Cast<MapValue>())
            organisation.Inside(row.Id).Collections.Put(RowOf("collection", collection));
    }

    static MapValue Of(Row row, Space space) => Of(row).Over(MapValue.Of(
        ("buckets", ListValue.From(space.Buckets.Rows.Where(IsKept).Select(Of))),
        ("collections", ListValue.From(space.Collections.Rows.Select(Of)))));

    static MapValue Of(Row row) => MapValue.Of(("document", row.Document), ("lifecycle", row.Lifecycle));

    static Row RowOf(string kind, MapValue entry)
    {
        var document = entry.Map("document") ?? throw new KeyNotFoundException($"a {kind} has no document");
        return new(((TextValue)document[$"{kind}_id"]).Value, ((TextValue)document[$"{kind}_name"]).Value, document)
        {
            Lifecycle = entry.Text("lifecycle") ?? "active",
        };
    }

    static bool IsKept(Row row) => row.DeletionTask is null;
}
