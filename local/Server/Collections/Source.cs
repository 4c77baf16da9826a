using Mixpeek.Local.Extractors;
using Mixpeek.Local.Models;
using Mixpeek.Local.Protocol;
using Mixpeek.Local.Schemas;
using Mixpeek.Local.Store;
using Pulumi.Mixpeek.Values;

namespace Mixpeek.Local.Collections;

/// <summary>A collection's source, found and understood.</summary>
/// <param name="Document">The source as answers show it.</param>
/// <param name="Rows">The buckets or collections, in the request's order.</param>
/// <param name="Schema">What they offer.</param>
/// <param name="BucketSchemas">Each bucket's schema, where there are several.</param>
/// <param name="Lineage">The tiers above.</param>
sealed record Source(MapValue Document, IReadOnlyList<Row> Rows, SourceSchema Schema, PropertyValue BucketSchemas, ListValue Lineage)
{
    static readonly ListValue Place = ["body", "source"];

    /// <summary>Finds what a request's source names.</summary>
    /// <exception cref="Refusal">It is contradictory, names what is not there, or its parts do not go together.</exception>
    public static Source Find(Call call, MapValue request) => request.Text("type") switch
    {
        "bucket" => OfBuckets(call, request),
        "collection" => OfCollections(call, request),
        var type => throw Invalid("type", $"a collection's source is a bucket or a collection, not a {type}"),
    };

    static Source OfBuckets(Call call, MapValue request)
    {
        Forbid(request, "collection_id", "collection_ids");
        var ids = Ids(request, "bucket_id", "bucket_ids");
        var buckets = BucketsOf(call, request.Text("source_namespace_id"));
        var rows = ids.Select(id => buckets.WithId(id) is { DeletionTask: null } row ? row : throw Refusal.NotFound("bucket", id)).ToList();
        var schema = Common("bucket", "bucket_ids", rows, "bucket_schema");
        var snapshots = MapValue.From(rows.Select(row => KeyValuePair.Create(row.Id, row.Document["bucket_schema"])));
        return new(
            Completed(request, "bucket_ids", ids, PropertyValue.Null),
            rows,
            new(schema, IsOpen: false),
            rows.Count > 1 ? snapshots : PropertyValue.Null,
            []);
    }

    static Source OfCollections(Call call, MapValue request)
    {
        Forbid(request, "bucket_id", "bucket_ids", "source_namespace_id");
        var ids = Ids(request, "collection_id", "collection_ids");
        var collections = call.Space().Collections;
        var rows = ids.Select(id => collections.WithId(id) ?? throw Refusal.NotFound("collection", id)).ToList();
        var schema = Common("collection", "collection_ids", rows, "output_schema");
        var field = request.Text("collection_id") is null ? "collection_ids" : "collection_id";
        return new(
            Completed(request, field, ids, rows.SelectMany(Buckets).Distinct().ToListValue()),
            rows,
            new(schema, rows.Any(IsOpen)),
            PropertyValue.Null,
            // The longest chain above: a lineage's length is the depth of processing.
            rows.Select(row => row.Document.List("source_lineage")).MaxBy(lineage => lineage.Count)!);
    }

    static Table BucketsOf(Call call, string? other)
    {
        if (other is null)
            return call.Space().Buckets;
        var row = call.Organisation.Namespaces.WithId(other) ?? throw Refusal.NotFound("namespace", other);
        return call.Organisation.Inside(row.Id).Buckets;
    }

    static void Forbid(MapValue request, params ReadOnlySpan<string> fields)
    {
        foreach (var field in fields)
            if (request[field] is not NullValue)
                throw Invalid(field, $"{field} is not allowed when type is '{request.Text("type")}'");
    }

    static List<string> Ids(MapValue request, string single, string several)
    {
        var (one, many) = (request.Text(single), request.Texts(several).ToList());
        if (one is not null && many.Count > 0)
            throw Invalid(single, $"{single} and {several} cannot be given together");
        return one is not null ? [one]
            : many.Count > 0 ? many
            : throw Invalid(several, $"{several} is required when type is '{request.Text("type")}'");
    }

    static MapValue Common(string kind, string field, List<Row> rows, string schema)
    {
        var schemas = rows.Select(row => (row.Id, row.Document.Map(schema)!)).ToList();
        var issues = Compatibility.Check(kind, [.. Place, field], schemas).ToList();
        return issues.Count == 0 ? schemas[0].Item2 : throw Refusal.Invalid(issues);
    }

    static MapValue Completed(MapValue request, string field, List<string> ids, PropertyValue inherited) => MapValue.Of(
        ("type", request["type"]),
        ("bucket_ids", field == "bucket_ids" ? ids.ToListValue() : PropertyValue.Null),
        ("collection_id", field == "collection_id" ? ids[0] : PropertyValue.Null),
        ("collection_ids", field == "collection_ids" ? ids.ToListValue() : PropertyValue.Null),
        ("inherited_bucket_ids", inherited),
        ("source_filters", request["source_filters"]),
        ("source_namespace_id", request["source_namespace_id"]));

    static IEnumerable<string> Buckets(Row collection)
    {
        var source = collection.Document.Map("source")!;
        return source.Texts("bucket_ids").Concat(source.Texts("inherited_bucket_ids"));
    }

    /// <summary>
    /// Whether documents can have fields that nobody knows: an extractor above is not a built-in one, or makes what words ask for, and its
    /// outputs come through.
    /// </summary>
    static bool IsOpen(Row collection) => collection.Document.List("source_lineage").Cast<MapValue>().Aggregate(false, (open, tier) =>
    {
        var configuration = tier.Map("feature_extractor")!;
        var extractor = Catalogue.WithId(configuration.Text("feature_extractor_id")!);
        return extractor is null || ResponseShape.IsInWords(configuration) || (open && OutputSchema.PassesAll(configuration, extractor));
    });

    static Refusal Invalid(string field, string message) => Refusal.Invalid(new Issue([.. Place, field], "value_error", message));
}
