using CsCheck;
using Pulumi.Mixpeek.Shapes;
using Pulumi.Mixpeek.Tests.Lifecycle;
using Pulumi.Mixpeek.Tests.Wire;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Tests.Generators;

/// <summary>Random valid programs of a kind, made from its declarations.</summary>
sealed class AnyProgram(Setting setting)
{
    const int MaxNesting = 3;

    /// <summary>Field names and map keys as users have them.</summary>
    static readonly Gen<string> Key = Gen.OneOf("a", "b", "title", "camelCase", "Snake_Case", "x.y", "ü", "with space");

    static readonly Gen<PropertyValue> Operand = Gen.OneOf<PropertyValue>("x", 5, true, ListValue.Create(["a", "b"]));

    readonly SampleValues samples = new(setting);
    readonly Fitting fitting = new(setting);

    public Gen<MapValue> Of(string kind) => Members(Place.Inputs(kind), kind, 0).Select(program => fitting.Fit(kind, program));

    /// <summary>What must be there, and some of what may.</summary>
    Gen<MapValue> Members(IEnumerable<Property> properties, string path, int depth) => properties
        .Where(property => property.Is(Traits.Required) || depth < MaxNesting)
        .Aggregate(Gen.Const(MapValue.Empty), (all, property) => Gen.Select(all, Member(property, path, depth),
            (map, value) => value is null ? map : map.With(property.Name, value)));

    Gen<PropertyValue?> Member(Property property, string path, int depth)
    {
        // The programs share a process, which marks a secret wherever it is said again: it must not be another's ordinary text.
        var value = property.Is(Traits.Secret)
            ? Gen.Guid.Select(secret => (PropertyValue?)secret.ToString())
            : Value(property.Shape, $"{path}.{property.Name}", depth + 1).Select(some => (PropertyValue?)some);
        return property.Is(Traits.Required) ? value : Gen.Frequency((2, Gen.Const((PropertyValue?)null)), (1, value));
    }

    Gen<PropertyValue> Value(Shape shape, string path, int depth) => Meanings.ByPlace.ContainsKey(path)
        // A new choice each time: some values are new each time.
        ? Gen.Int[0, 9].Select(choice => samples.Of(shape, path) is var values ? values[choice % values.Count] : PropertyValue.Null)
        : Declared(shape, path, depth);

    Gen<PropertyValue> Declared(Shape shape, string path, int depth) => shape switch
    {
        TextShape { Words.Count: > 0 } text => Gen.OneOf([.. text.Words]).Select(word => (PropertyValue)word),
        TextShape { MaxLength: { } max } text => Gen.Int[text.MinLength, max].Select(length => (PropertyValue)new string('é', length)),
        TextShape => AnyValue.Text.Where(text => text.Length > 0).Select(text => (PropertyValue)text),
        NumberShape number => Gen.Int[(int)Math.Max(number.Min, -100), (int)Math.Min(number.Max, 100_000)]
            .Select(some => (PropertyValue)(double)some),
        FlagShape => Gen.Bool.Select(flag => (PropertyValue)flag),
        ListShape list => Value(list.Of, $"{path}[]", depth).List[Math.Max(1, list.MinItems), 3]
            .Select(items => (PropertyValue)ListValue.From(items)),
        MapShape map => Gen.Dictionary(Key, Value(map.Of, $"{path}{{}}", depth))[0, 3].Select(items => (PropertyValue)MapValue.From(items)),
        ObjectShape inner => Members(inner.Properties, path, depth).Select(map => (PropertyValue)map),
        RecursiveShape recursive => Declared(recursive.Of, path, depth),
        FilterShape => Filter,
        FreeObjectShape => Gen.Dictionary(Key, AnyValue.Plain)[0, 3].Select(items => (PropertyValue)MapValue.From(items)),
        VerbatimShape => AnyValue.Plain,
        _ => throw new NotSupportedException($"{path}: no generator for a {shape.GetType().Name}; say in {nameof(AnyProgram)} what it is"),
    };

    static Gen<PropertyValue> Condition { get; } = Gen.Select(Key, Gen.OneOf([.. FilterShape.Operators]), Operand, Gen.Bool,
        (field, @operator, value, isShort) => (PropertyValue)(isShort
            ? MapValue.Of(("field", field), ("value", value))
            : MapValue.Of(("field", field), ("operator", @operator), ("value", value))));

    static Gen<PropertyValue> Filter { get; } = Gen.Recursive<PropertyValue>((depth, inner) => depth >= MaxNesting
        ? Gen.Select(Key, Operand, (field, value) => (PropertyValue)MapValue.Of((field, value)))
        : Gen.Select(Gen.OneOf("AND", "OR", "NOT"), Gen.OneOf(Condition, inner).List[0, 3],
            (join, parts) => (PropertyValue)MapValue.Of((join, ListValue.From(parts)))));
}
