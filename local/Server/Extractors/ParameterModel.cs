using Mixpeek.Local.Models;
using Mixpeek.Local.Store;
using Pulumi.Mixpeek.Values;

namespace Mixpeek.Local.Extractors;

/// <summary>The model that an extractor's settings in the catalogue describe.</summary>
static class ParameterModel
{
    /// <summary>The model of an extractor's parameters, which name the extractor too.</summary>
    /// <remarks>Others than the documented ones are kept: the specification's own examples have some, such as <c>{"fps": 1}</c>.</remarks>
    public static Model Of(string extractor, MapValue settings) =>
        new(Extra.Allow, [Field.Optional("extractor_type", Types.Choice(extractor), extractor), .. Fields(settings)]);

    static IEnumerable<Field> Fields(MapValue settings) =>
        settings.Select(setting => Field.Optional(setting.Key, Shape((MapValue)setting.Value), ((MapValue)setting.Value)["default"]));

    static Shape Shape(MapValue setting)
    {
        if (setting.Get("enum") is ListValue values)
            return Types.ChoiceOf([.. values]);
        var types = setting.Text("type") is { } single ? [single] : setting.Texts("type").ToList();
        var shapes = types.Where(type => type != "null").Select(type => OfType(type, setting)).ToArray();
        var shape = shapes.Length == 1 ? shapes[0] : Types.Either(shapes);
        return types.Contains("null") ? shape.OrNull() : shape;
    }

    static Shape OfType(string type, MapValue setting) => type switch
    {
        "string" => Types.Text,
        "boolean" => Types.Flag,
        "integer" => Types.Whole(Minimum(setting), Maximum(setting)),
        "number" => Types.Number(Minimum(setting), Maximum(setting)),
        "array" => Types.List(Types.Text),
        "object" when setting.Map("properties") is { } properties => new Model([.. Fields(properties)]),
        "object" => Types.Object,
        _ => throw new InvalidDataException($"the catalogue has a setting of the unknown type {type}"),
    };

    static double Minimum(MapValue setting) => setting.ContainsKey("minimum") ? setting.Number("minimum") : double.MinValue;

    static double Maximum(MapValue setting) => setting.ContainsKey("maximum") ? setting.Number("maximum") : double.MaxValue;
}
