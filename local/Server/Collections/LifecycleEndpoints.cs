using Mixpeek.Local.Protocol;
using Mixpeek.Local.Store;
using Pulumi.Mixpeek.Values;

namespace Mixpeek.Local.Collections;

/// <summary>A collection's lifecycle state: newer than the specification.</summary>
static class LifecycleEndpoints
{
    public static Answer Get(Call call) => Answer.Ok(Describe(CollectionEndpoints.Find(call), PropertyValue.Null));

    /// <summary>Changes the state: at once, or in the background where <c>async_transition</c> asks for it.</summary>
    /// <exception cref="Refusal">The collection is archived, which cannot be undone.</exception>
    public static Answer Patch(Call call)
    {
        var row = CollectionEndpoints.Find(call);
        var request = call.Read(CollectionModels.Lifecycle);
        var target = request.Text("lifecycle_state")!;
        if (row.Lifecycle == "archived" && target != "archived")
            throw Refusal.BadRequest($"Collection {row.Id} is archived, which cannot be undone");
        var changed = row with { Lifecycle = target };
        var collections = call.Space().Collections;
        PropertyValue task = PropertyValue.Null;
        if (request.Flag("async_transition"))
            task = Start(call, changed, collections);
        else
            collections.Put(changed);
        call.Organisation.Version++;
        return Answer.Ok(Describe(changed, task));
    }

    static string Start(Call call, Row changed, Table collections) => call.Organisation.Tasks.Start(
        "api_collections_lifecycle",
        MapValue.Of(("collection_id", changed.Id), ("lifecycle_state", changed.Lifecycle)),
        call.Fate,
        succeeded =>
        {
            if (succeeded && collections.WithId(changed.Id) is { } current)
                collections.Put(current with { Lifecycle = changed.Lifecycle });
        }).Id;

    static MapValue Describe(Row row, PropertyValue task) => MapValue.Of(
        ("collection_id", row.Id),
        ("lifecycle_state", row.Lifecycle),
        ("task_id", task),
        ("warning", row.Lifecycle switch
        {
            "cold" => "the vectors are in cold storage: searches take longer",
            "archived" => "an archived collection cannot be searched, and cannot be activated again",
            _ => PropertyValue.Null,
        }));
}
