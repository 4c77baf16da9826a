using Mixpeek.Local.Models;
using Pulumi.Mixpeek.Values;

namespace Mixpeek.Local.Schemas;

/// <summary>The schema of objects and documents: fields with types, as buckets declare and collections compute them.</summary>
static class SchemaField
{
    static readonly string[] MetadataTypes = ["string", "number", "integer", "float", "boolean", "object", "array", "date", "datetime"];
    static readonly string[] FileTypes = ["text", "image", "audio", "video", "pdf", "excel"];

    /// <summary>One field. It may contain fields itself, as an object's properties or a list's elements.</summary>
    public static readonly Shape Shape = new Model(
        Extra.Allow,
        Field.Required("type", Types.Choice([.. MetadataTypes, .. FileTypes])),
        Field.Nullable("default", Types.Any),
        Field.Nullable("items", Types.Later(() => Shape!)),
        Field.Nullable("properties", Types.Map(Types.Later(() => Shape!))),
        Field.Nullable("examples", Types.List(Types.Any)),
        Field.Nullable("description", Types.Text),
        Field.Nullable("enum", Types.List(Types.Any)),
        Field.Optional("required", Types.Flag.OrNull(), false));

    /// <summary>A whole schema.</summary>
    public static readonly Shape Schema = new Model(Extra.Allow, Field.Required("properties", Types.Map(Shape)));

    static readonly Dictionary<string, MapValue> Plain = MetadataTypes.Concat(FileTypes).ToDictionary(type => type, Complete);

    /// <summary>A field of this type with nothing else set.</summary>
    public static MapValue Of(string type) => Plain[type];

    static MapValue Complete(string type) => (MapValue)Shape.Read(MapValue.Of(("type", type)), Place.Of());
}
