using Mixpeek.Local.Lists;
using Mixpeek.Local.Protocol;
using Mixpeek.Local.Store;
using Pulumi.Mixpeek.Values;

namespace Mixpeek.Local.Namespaces;

/// <summary>The paths below <c>/v1/namespaces</c>.</summary>
static class NamespaceEndpoints
{
    public static Answer Create(Call call)
    {
        var request = call.Read(NamespaceModels.Create);
        var (organisation, name) = (call.Organisation, request.Text("namespace_name")!);
        Names.Claim(organisation.Namespaces, "namespace", name);
        var id = Identifier.New("ns");
        var row = new Row(id, name, NamespaceDocument.Create(id, request, organisation.Now));
        organisation.PutNamespace(row);
        organisation.Version++;
        return Answer.Ok(row.Document);
    }

    public static Answer Get(Call call)
    {
        var row = Find(call);
        return Answer.Ok(NamespaceDocument.Current(row, call.Organisation.Inside(row.Id)));
    }

    public static Answer Patch(Call call)
    {
        var row = Find(call);
        var request = call.ReadPartial(NamespaceModels.Patch);
        var name = request.Text("namespace_name") ?? row.Name;
        if (name != row.Name)
            Names.Claim(call.Organisation.Namespaces, "namespace", name, row.Id);
        var changed = row with { Name = name, Document = NamespaceDocument.Change(row.Document, request, call.Organisation.Now) };
        call.Organisation.PutNamespace(changed);
        call.Organisation.Version++;
        return Answer.Ok(NamespaceDocument.Current(changed, call.Organisation.Inside(row.Id)));
    }

    /// <summary>Deletes a namespace and everything in it, in the background.</summary>
    public static Answer Delete(Call call)
    {
        var (organisation, row) = (call.Organisation, Find(call));
        var space = organisation.Inside(row.Id);
        var subject = MapValue.Of(("namespace_id", row.Id), ("namespace_name", row.Name));
        var task = row.DeletionTask ?? organisation.StartDeletion(
            "api_namespaces_delete", subject, row, call.Fate, organisation.PutNamespace, organisation.RemoveNamespace);
        return Answer.Ok(subject.Over(MapValue.Of(
            ("task_id", task),
            ("status", "PENDING"),
            ("object_count", space.Objects),
            ("document_count", space.Documents),
            ("message", "Namespace deletion started"))));
    }

    public static Answer List(Call call)
    {
        var rows = call.Organisation.Namespaces.Rows.Select(row => NamespaceDocument.Current(row, call.Organisation.Inside(row.Id)));
        return Answer.Ok(Listing.Of("namespace", rows, ListRequest.FromQuery(call), NamespaceStats.Of));
    }

    static Row Find(Call call) =>
        call.Organisation.Namespaces.Find(call.Identifier) ?? throw Refusal.NotFound("namespace", call.Identifier);
}
