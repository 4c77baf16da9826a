using Mixpeek.Local.Models;
using Mixpeek.Local.Protocol;
using Mixpeek.Local.Store;
using Pulumi.Mixpeek.Values;

namespace Mixpeek.Local.Namespaces;

/// <summary>The payload indexes of a namespace: Mixpeek's own, which nobody can change, and the user's.</summary>
static class PayloadIndexes
{
    static readonly string[] ProtectedKeywords =
    [
        "internal_id", "namespace_id", "collection_id", "document_id",
        "bucket_id", "object_id", "root_object_id", "root_bucket_id", "source_object_id",
    ];

    static readonly Dictionary<string, Model> Settings = new(StringComparer.Ordinal)
    {
        ["text"] = Of(
            "text",
            Field.Optional("tokenizer", Types.Choice("word", "whitespace", "prefix", "multilingual"), "word"),
            Field.Optional("min_token_len", Types.Whole(), 2),
            Field.Optional("max_token_len", Types.Whole(), 15),
            Field.Optional("lowercase", Types.Flag, true)),
        ["integer"] = Of("integer", Field.Optional("lookup", Types.Flag, true), Field.Optional("range", Types.Flag, true)),
        ["keyword"] = Of("keyword", Field.Optional("is_tenant", Types.Flag, false)),
        ["uuid"] = Of("uuid", Field.Optional("is_tenant", Types.Flag, false)),
        ["float"] = Of("float"),
        ["geo"] = Of("geo"),
        ["datetime"] = Of("datetime"),
        ["bool"] = Of("bool"),
    };

    /// <summary>One index, as requests declare it.</summary>
    public static readonly Shape Shape = new Model(
        Field.Required("field_name", Types.TextOf(1, 255)),
        Field.Required("type", Types.Choice("keyword", "integer", "float", "bool", "geo", "datetime", "text", "uuid")),
        Field.Nullable("field_schema", Types.Object),
        Field.Optional("is_protected", Types.Flag, false));

    /// <summary>What every namespace has.</summary>
    static readonly ListValue Protected =
    [
        .. ProtectedKeywords.Select(field => System(field, "keyword")), System("created_at", "datetime"), System("updated_at", "datetime"),
    ];

    /// <summary>The whole list: the protected indexes, then the user's with their settings completed.</summary>
    /// <param name="declared">The request's <c>payload_indexes</c>, a list or null.</param>
    /// <exception cref="Refusal">A field is indexed twice, or is one of the protected.</exception>
    public static ListValue Complete(PropertyValue declared)
    {
        var place = Place.Of("body", "payload_indexes");
        var seen = Protected.Select(index => ((MapValue)index).Text("field_name")!).ToHashSet(StringComparer.Ordinal);
        var own = (declared as ListValue ?? []).Cast<MapValue>()
            .Select((index, position) => Complete(index, place.At(position), seen)).ToList();
        return place.Issues.Count == 0 ? [.. Protected, .. own] : throw Refusal.Invalid(place.Issues);
    }

    static MapValue Complete(MapValue index, Place place, HashSet<string> seen)
    {
        var field = index.Text("field_name")!;
        if (index.Flag("is_protected"))
            place.At("is_protected").Refuse(
                "value_error", $"the index of '{field}' cannot be protected: protected indexes are Mixpeek's own");
        else if (!seen.Add(field))
            place.At("field_name").Refuse("value_error", $"'{field}' is indexed already, by another entry or by Mixpeek itself");
        var settings = Settings[index.Text("type")!].Read(index.Map("field_schema") ?? MapValue.Empty, place.At("field_schema"));
        return index.With("field_schema", settings);
    }

    static MapValue System(string field, string type) => MapValue.Of(
        ("field_name", field),
        ("type", type),
        ("field_schema", Settings[type].Read(field == "internal_id" ? MapValue.Of(("is_tenant", true)) : MapValue.Empty, Place.Of())),
        ("is_protected", true));

    static Model Of(string type, params Field[] fields) => new([Field.Optional("type", Types.Text, type), .. fields]);
}
