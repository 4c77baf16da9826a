using Mixpeek.Local.Lists;
using Mixpeek.Local.Protocol;
using Mixpeek.Local.Store;
using Pulumi.Mixpeek.Values;

namespace Mixpeek.Local.Collections;

/// <summary>The paths below <c>/v1/collections</c>.</summary>
static class CollectionEndpoints
{
    public static Answer Create(Call call)
    {
        var space = call.Space();
        var request = call.Read(CollectionModels.Create);
        var name = request.Text("collection_name")!;
        Names.Claim(space.Collections, "collection", name);
        var id = Identifier.New("col");
        return Put(call, new Row(id, name, CollectionDocument.Create(id, request, call)));
    }

    public static Answer Get(Call call) => Answer.Ok(Find(call).Document);

    public static Answer Patch(Call call)
    {
        var row = Find(call);
        var request = call.ReadPartial(CollectionModels.Patch);
        var name = request.Text("collection_name") ?? row.Name;
        if (name != row.Name)
            Names.Claim(call.Space().Collections, "collection", name, row.Id);
        return Put(call, row with { Name = name, Document = CollectionDocument.Change(row.Document, request, call.Organisation.Now) });
    }

    /// <summary>Deletes a collection at once. Those below it stay, with the lineage that they had.</summary>
    public static Answer Delete(Call call)
    {
        var row = Find(call);
        call.Space().Collections.Remove(row.Id);
        call.Organisation.Version++;
        return Answer.Ok(MapValue.Of(
            ("success", true), ("message", "Successfully deleted"), ("collection_id", row.Id), ("collection_name", row.Name)));
    }

    public static Answer List(Call call) => Answer.Ok(Listing.Of(
        "collection", call.Space().Collections.Rows.Select(row => row.Document), ListRequest.FromQuery(call), CollectionStats.Of));

    /// <summary>The features that the collection can be searched by.</summary>
    public static Answer Features(Call call)
    {
        var document = Find(call).Document;
        var configuration = document.Map("feature_extractor")!;
        var features = document.List("vector_indexes").Cast<MapValue>().Select((index, position) => (PropertyValue)MapValue.Of(
            ("feature_address", index["feature_uri"]),
            ("feature_extractor_name", configuration["feature_extractor_name"]),
            ("version", configuration["version"]),
            ("vector_index", index["index"]),
            ("primary", position == 0)));
        return Answer.Ok(MapValue.Of(("features", ListValue.From(features))));
    }

    internal static Row Find(Call call) =>
        call.Space().Collections.Find(call.Identifier) ?? throw Refusal.NotFound("collection", call.Identifier);

    static Answer Put(Call call, Row row)
    {
        call.Space().Collections.Put(row);
        call.Organisation.Version++;
        return Answer.Ok(row.Document);
    }
}
