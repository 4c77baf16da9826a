using Mixpeek.Local.Lists;
using Mixpeek.Local.Protocol;
using Mixpeek.Local.Store;
using Pulumi.Mixpeek.Values;

namespace Mixpeek.Local.Buckets;

/// <summary>The paths below <c>/v1/buckets</c>.</summary>
static class BucketEndpoints
{
    public static Answer Create(Call call)
    {
        var space = call.Space();
        var request = call.Read(BucketModels.Create);
        var name = request.Text("bucket_name")!;
        Names.Claim(space.Buckets, "bucket", name);
        var id = Identifier.New("bkt");
        return Put(call, new Row(id, name, BucketDocument.Create(id, request, call.Organisation.Now)));
    }

    public static Answer Get(Call call) => Answer.Ok(BucketDocument.Current(Find(call)));

    public static Answer Patch(Call call)
    {
        var row = Changeable(call);
        var request = call.ReadPartial(BucketModels.Patch);
        var name = request.Text("bucket_name") ?? row.Name;
        if (name != row.Name)
            Names.Claim(call.Space().Buckets, "bucket", name, row.Id);
        return Put(call, row with { Name = name, Document = BucketDocument.Change(row.Document, request, call.Organisation.Now) });
    }

    /// <summary>
    /// Deletes a bucket and its objects, in the background. Collections that take it as their source stay: nothing in Mixpeek's
    /// documentation says that they keep a bucket alive or go with it.
    /// </summary>
    public static Answer Delete(Call call)
    {
        var (row, buckets) = (Find(call), call.Space().Buckets);
        var subject = MapValue.Of(("bucket_id", row.Id), ("bucket_name", row.Name));
        var task = row.DeletionTask
            ?? call.Organisation.StartDeletion("api_buckets_delete", subject, row, call.Fate, buckets.Put, buckets.Remove);
        return Answer.Ok(subject.Over(MapValue.Of(
            ("task_id", task),
            ("status", "PENDING"),
            ("object_count", row.Document["object_count"]),
            ("message", "Bucket deletion started"))));
    }

    public static Answer List(Call call) => Answer.Ok(Listing.Of(
        "bucket", call.Space().Buckets.Rows.Select(BucketDocument.Current), ListRequest.FromBody(call), BucketStats.Of));

    /// <summary>Puts an object into a bucket: it is counted and forgotten.</summary>
    public static Answer CreateObject(Call call)
    {
        var row = Changeable(call);
        var request = call.Read(BucketModels.CreateObject);
        var now = call.Organisation.Now;
        Put(call, row with
        {
            Document = row.Document.With("object_count", row.Document.Number("object_count") + 1).With("last_upload_at", now),
        });
        return Answer.Ok(MapValue.Of(
            ("object_id", Identifier.New("obj")),
            ("bucket_id", row.Id),
            ("key_prefix", request["key_prefix"]),
            ("blobs", ListValue.Empty),
            ("source_details", ListValue.Empty),
            ("status", "DRAFT"),
            ("error", PropertyValue.Null),
            ("created_at", now),
            ("updated_at", now)));
    }

    static Answer Put(Call call, Row row)
    {
        call.Space().Buckets.Put(row);
        call.Organisation.Version++;
        return Answer.Ok(row.Document);
    }

    static Row Find(Call call) => call.Space().Buckets.Find(call.Identifier) ?? throw Refusal.NotFound("bucket", call.Identifier);

    static Row Changeable(Call call) => Find(call) is { DeletionTask: null } row
        ? row
        : throw Refusal.BadRequest($"Bucket {call.Identifier} is being deleted");
}
