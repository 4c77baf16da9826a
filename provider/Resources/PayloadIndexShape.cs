using Pulumi.Mixpeek.Shapes;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Resources;

/// <summary>A payload index. Mixpeek repeats the index's type in its field schema, and takes it there; it says nothing new.</summary>
sealed class PayloadIndexShape(string name, string description, params Property[] properties) : ObjectShape(name, description, properties)
{
    /// <summary>The fields over which Mixpeek itself keeps indexes (the specification's PayloadIndexConfig).</summary>
    static readonly string[] Protected =
    [
        "internal_id", "namespace_id", "collection_id", "document_id", "bucket_id", "object_id", "root_object_id", "root_bucket_id",
        "source_object_id", "created_at", "updated_at",
    ];

    /// <summary>The types of index that a property of a field schema is for.</summary>
    static readonly Dictionary<string, string[]> TypesOf = new(StringComparer.Ordinal)
    {
        ["tokenizer"] = ["text"],
        ["minTokenLen"] = ["text"],
        ["maxTokenLen"] = ["text"],
        ["lowercase"] = ["text"],
        ["lookup"] = ["integer"],
        ["range"] = ["integer"],
        ["isTenant"] = ["keyword", "uuid"],
    };

    protected override void CheckKnown(PropertyValue value, PropertyPath path, Failures failures)
    {
        base.CheckKnown(value, path, failures);
        if (value is not MapValue index)
            return;
        if (index.TextOf("fieldName") is { } field && Protected.Contains(field))
            failures.HideIf(index["fieldName"].HasSecret(), () => failures.Add(path.Key("fieldName"),
                $"Mixpeek itself keeps an index over {failures.Show(field)}, which nobody can change: leave this one out"));
        if (index.Get("isProtected")?.Unwrap() is BoolValue { Value: true })
            failures.Add(path.Key("isProtected"), "only Mixpeek's own indexes are protected: leave it out");
        if (index.TextOf("type") is { } type && index.Get("fieldSchema")?.Unwrap() is MapValue schema)
            WarnOfOthers(type, schema, path.Key("fieldSchema"), failures);
    }

    /// <summary>The specification does not say what becomes of a property that is for another type of index.</summary>
    static void WarnOfOthers(string type, MapValue schema, PropertyPath path, Failures failures)
    {
        foreach (var (name, types) in TypesOf)
            if (!types.Contains(type) && schema.Get(name) is not (null or NullValue))
                failures.Warn(path.Key(name), $"it is for indexes of type {string.Join(" and ", types)}, and may be ignored for this one");
        if (schema.TextOf("type") is { } repeated && repeated != type)
            failures.Warn(path.Key("type"), "it is not the index's own type; leave it out, it follows by itself");
    }

    protected override PropertyValue? KnownFromApi(PropertyValue value) =>
        base.KnownFromApi(value) is MapValue index ? WithoutRepeatedType(index) : null;

    protected override PropertyValue? CanonicalKnown(PropertyValue value) =>
        base.CanonicalKnown(value is MapValue index ? WithoutRepeatedType(index) : value);

    protected override void DiffKnown(PropertyPath path, PropertyValue old, PropertyValue @new, Differences differences)
    {
        if (old is MapValue before && @new is MapValue after)
            base.DiffKnown(path, WithoutRepeatedType(before), WithoutRepeatedType(after), differences);
        else
            base.DiffKnown(path, old, @new, differences);
    }

    static MapValue WithoutRepeatedType(MapValue index) =>
        index.Get("fieldSchema")?.Unwrap() is MapValue schema
        && schema.Get("type")?.Unwrap() is { } type && type.Equals(index.Get("type")?.Unwrap())
            ? schema.Count == 1 ? index.Without("fieldSchema") : index.With("fieldSchema", schema.Without("type"))
            : index;
}
