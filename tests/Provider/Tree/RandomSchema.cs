using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Tests.Tree;

/// <summary>Random schemas of buckets: every type, nested objects and lists, duties, defaults and descriptions.</summary>
sealed class RandomSchema(Random random)
{
    static readonly string[] Types =
        ["string", "number", "integer", "float", "boolean", "object", "array", "date", "datetime", "text", "image", "audio", "video", "pdf", "excel"];

    public MapValue Next() => MapValue.Of(("properties", Fields(depth: 0)));

    MapValue Fields(int depth) => MapValue.From(Enumerable.Range(0, random.Next(1, 6)).Select(index =>
        KeyValuePair.Create($"f{(char)('a' + random.Next(8))}{index}", (PropertyValue)Field(depth))));

    MapValue Field(int depth)
    {
        var type = Types[random.Next(Types.Length)];
        var field = MapValue.Of(("type", type));
        if (type == "object" && depth < 2 && random.Next(2) == 0)
            field = field.With("properties", Fields(depth + 1));
        if (type == "array" && depth < 2 && random.Next(2) == 0)
            field = field.With("items", Field(depth + 1));
        return Dressed(field);
    }

    MapValue Dressed(MapValue field) => random.Next(6) switch
    {
        0 => field.With("required", true),
        1 => field.With("required", false),
        2 => field.With("description", "what it is"),
        3 => field.With("default", "x"),
        4 => field.With("examples", ListValue.Create(["a", 1])),
        _ => field,
    };
}
