using Pulumi.Mixpeek.Shapes;
using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Tests.Lifecycle;
using Pulumi.Mixpeek.Tests.Rules;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Tests.Generators;

/// <summary>
/// Values that a declared input takes, the simplest first: the edges of its bounds, each of its words, the lengths of its lists.
/// </summary>
sealed class SampleValues(Setting setting)
{
    static int fresh;

    public IReadOnlyList<PropertyValue> Of(Shape shape, string kindAndPath) => Meanings.ByPlace.TryGetValue(kindAndPath, out var meanings)
        ? [.. meanings.Select(Meaning).Select(value => shape is ReferenceShape to ? Reference(to.Kind, ((TextValue)value).Value) : value)]
        : [.. Declared(shape, kindAndPath)];

    PropertyValue Simple(Shape shape, string kindAndPath) => Of(shape, kindAndPath)[0];

    IEnumerable<PropertyValue> Declared(Shape shape, string path) => shape switch
    {
        TextShape { Words.Count: > 0 } text => text.Words.Select(word => (PropertyValue)word),
        TextShape text => Texts(text),
        NumberShape number => Numbers(number),
        FlagShape => [true, false],
        ListShape list => [.. Lists(list, path)],
        MapShape map => Maps(Of(map.Of, $"{path}{{}}")),
        RecursiveShape recursive => Declared(recursive.Of, path),
        ObjectShape inner => [Required(inner.Properties, path)],
        FilterShape =>
        [
            Bag.Json("""{"AND": [{"field": "a", "operator": "ne", "value": 1}]}"""),
            Bag.Json("""{"metadata.title": "x", "OR": [{"field": "b", "value": null}]}"""),
        ],
        FreeObjectShape => [Bag.Json("""{"Any_Key": 1}"""), Bag.Json("""{"camelCase": {"x.y": [1.5, null, {"a": "b"}]}}""")],
        VerbatimShape => ["text", 1, Bag.Json("""{"Any_Key": [true]}""")],
        _ => throw new NotSupportedException($"{path}: nobody told {nameof(SampleValues)} what the values of a {shape.GetType().Name} are"),
    };

    /// <summary>What an object must have.</summary>
    public MapValue Required(IEnumerable<Property> properties, string path) => MapValue.From(
        properties.Where(property => property.Is(Traits.Required))
            .Select(property => KeyValuePair.Create(property.Name, Simple(property.Shape, $"{path}.{property.Name}"))));

    static IEnumerable<PropertyValue> Texts(TextShape text) =>
        text.MaxLength is { } max ? [new string('a', Math.Max(1, text.MinLength)), new string('b', max)] : ["text", "é😀 \"quoted\""];

    static IEnumerable<PropertyValue> Numbers(NumberShape number) =>
        double.IsFinite(number.Min) && double.IsFinite(number.Max) ? [number.Min, number.Max] : [3, number.IsWhole ? 40 : 0.5];

    static PropertyValue[] Maps(IReadOnlyList<PropertyValue> items) =>
        [MapValue.Of(("Any_Key", items[0])), MapValue.Of(("x.y", items[0]), ("a", items[^1]))];

    IEnumerable<PropertyValue> Lists(ListShape list, string path)
    {
        var elements = Of(list.Of, $"{path}[]");
        yield return ListValue.Create([elements[0]]);
        if (elements.Count > 1)
            yield return ListValue.Create([elements[^1], elements[0]]);
    }

    PropertyValue Meaning(string json) =>
        Bag.Value(setting.Fill(json).Replace("$fresh", $"{Interlocked.Increment(ref fresh)}", StringComparison.Ordinal));

    static ReferenceValue Reference(string kind, string id) => WireValueTests.Reference(id, kind, id);
}
