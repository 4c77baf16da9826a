using System.Runtime.CompilerServices;
using Pulumi.Mixpeek.Shapes;
using Pulumi.Mixpeek.Tree;
using Pulumi.Mixpeek.Values;
using static Pulumi.Mixpeek.Shapes.Traits;

namespace Pulumi.Mixpeek.Resources;

/// <summary>Raw objects with a schema: where data comes in.</summary>
sealed class Bucket : ResourceKind
{
    static readonly ObjectShape UniqueKey = new("UniqueKey", "The fields by which a bucket tells objects apart.",
        new("fields", new SetShape(TextShape.Any, 1) { IsUnique = true }, Required, "Fields of the bucket's schema, at least one, no objects or arrays; several together make a compound key, in any order."),
        new("defaultPolicy", new TextShape("insert", "update", "upsert"), Optional, "What an upload does where it says nothing itself: `insert` refuses an object that is there, `update` one that is not, `upsert` takes both."));

    public override string Name => "Bucket";

    public override string Description =>
        "A bucket of raw objects with a schema, the source of first-tier collections. Deleting or replacing a bucket deletes its objects.";

    public override string Plural => "buckets";

    public override string IdProperty => "bucketId";

    public override string NameProperty => "bucketName";

    public override IReadOnlyList<(string, string)> Holdings => [("object_count", "objects")];

    public override string Loss => "its objects for good";

    public override IReadOnlyList<Property> Properties { get; } =
    [
        new("namespace", TextShape.Any, Fixed | Local, "The namespace that the bucket is in, by ID or name; the provider's `namespace` where left out. A change replaces the bucket."),
        new("bucketName", TextShape.Any, Optional, "The name, unique in the namespace: 3 to 100 letters, digits, `_` and `-`. Made from the resource's name where left out. Changed in place."),
        new("description", TextShape.Any, Optional, "What the bucket holds. Changed in place."),
        new("bucketSchema", SchemaFields.Schema, Required, "The fields of the bucket's objects. Changed in place; collections keep the schema that they were created with."),
        new("uniqueKey", UniqueKey, Fixed, "Fields that no two objects may share. A change replaces the bucket."),
        new("metadata", new FreeObjectShape(), Optional, "Anything else to keep with the bucket, keys untouched. Changed in place."),
        new("forceDestroy", new FlagShape(), Local, "Whether a deletion or replacement may destroy the objects in the bucket; `false` by default: it is then refused while there are any.") { Default = false },
        new("bucketId", TextShape.Any, Computed, "The bucket's ID, `bkt_…`; the same as the resource's ID."),
        new("isLocked", new FlagShape(), Computed, "Whether the bucket is read-only."),
        new("status", TextShape.Any, Computed, "The bucket's state: `ACTIVE`, `ARCHIVED`, `SUSPENDED`, or `IN_PROGRESS` while it is being deleted."),
        new("createdAt", TextShape.Any, Computed, "When the bucket was created, as an ISO 8601 date and time."),
    ];

    public override Offer? Offers(MapValue inputs, Offer? received, ISources sources) => SchemaFields.Offer(inputs.Get("bucketSchema"));

    public override Offer? OffersNow(MapValue outputs, ISources sources) => SchemaFields.Offer(outputs.Get("bucketSchema"));

    public override void Validate(MapValue inputs, CheckScope scope, Failures failures) => UniqueKeyFields.Check(inputs, failures);

    [ModuleInitializer]
    internal static void Declare() => ResourceKinds.Declare(new Bucket());
}
