using Pulumi.Mixpeek.Shapes;
using Pulumi.Mixpeek.Tree;
using Pulumi.Mixpeek.Values;
using static Pulumi.Mixpeek.Shapes.Traits;

namespace Pulumi.Mixpeek.Resources;

/// <summary>The schema of objects and documents: what fields there are, and of which type. Buckets declare one, collections compute one.</summary>
static class SchemaFields
{
    static readonly TextShape FieldType = new(
        "string", "number", "integer", "float", "boolean", "object", "array", "date", "datetime",
        "text", "image", "audio", "video", "pdf", "excel");

    static readonly ObjectShape Field = new("SchemaField", "One field of a schema.",
        new("type", FieldType, Required, "The field's type: `string`, `number`, `integer`, `float`, `boolean`, `object`, `array`, `date` or `datetime` for metadata; `text`, `image`, `audio`, `video`, `pdf` or `excel` for files that extractors process."),
        new("description", TextShape.Any, Optional, "What the field holds, for people."),
        new("required", new FlagShape(), Optional, "Whether an object must have the field; `false` by default.") { Default = false },
        new("default", VerbatimShape.Value, Optional, "The value of the field where an object has none."),
        new("enum", new ListShape(VerbatimShape.Value), Optional, "The values that the field may have; any by default."),
        new("examples", new ListShape(VerbatimShape.Value), Optional, "Example values, shown to users of Mixpeek's apps."),
        new("items", new RecursiveShape(() => Nested), Optional, "The schema of an `array` field's elements: an object like this one."),
        new("properties", new RecursiveShape(() => NestedFields), Optional, "The fields of an `object` field, by name: each an object like this one."));

    static ObjectShape Nested => Field;

    static MapShape NestedFields => new(Field);

    /// <summary>A schema: its fields by name.</summary>
    public static readonly ObjectShape Schema = new("Schema", "The fields of objects or documents.",
        new Property("properties", NestedFields, Required, "The fields by name. Names are passed on verbatim."));

    /// <summary>What a schema offers, whatever its spelling.</summary>
    public static Offer Offer(PropertyValue? schema) => schema is null || schema.HasSecret() ? Tree.Offer.Unknown
        : schema is MapValue { Count: 1 } map && map.Get("properties") is MapValue { Count: 0 } ? new(MapValue.Empty, IsOpen: false)
        : Tree.Offer.Of(Schema.Canonical(schema));
}
