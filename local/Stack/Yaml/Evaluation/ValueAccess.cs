using Pulumi.Mixpeek.Stack.Yaml.Expressions;
using Pulumi.Mixpeek.Stack.Yaml.Syntax;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Yaml.Evaluation;

/// <summary>Goes into values, step by step.</summary>
/// <param name="place">Where the access stands.</param>
sealed class ValueAccess(Place place)
{
    /// <summary>What lies at the end of a way into a value.</summary>
    public PropertyValue Follow(PropertyValue value, ReadOnlySpan<Accessor> path)
    {
        if (value is SecretValue secret)
            return Follow(secret.Value, path).Hide();
        // What holds an unknown is unknown as a whole once it is taken as a whole (Pulumi's YAML host does the same).
        if (path.IsEmpty)
            return value.Contains(Lifting.IsUnknown) ? PropertyValue.Unknown : value;
        return value is UnknownValue ? value : Follow(Step(value, path[0]), path[1..]);
    }

    PropertyValue Step(PropertyValue value, Accessor step) => (value, step) switch
    {
        (MapValue map, NameAccessor name) => Entry(map, name.Name),
        (MapValue map, KeyAccessor key) => Entry(map, key.Key),
        (ListValue list, IndexAccessor index) => Element(list, index.Index),
        (ReferenceValue reference, NameAccessor { Name: "id" }) => reference.Id ?? PropertyValue.Null,
        (ReferenceValue reference, NameAccessor { Name: "urn" }) => reference.Urn,
        (ReferenceValue, _) => throw new ProgramException(
            place, "mixpeek-stack does not look into a resource that another one has as an output, but for its id and urn"),
        (MapValue, _) => throw new ProgramException(place, "cannot access an object property using an integer index"),
        (ListValue, _) => throw new ProgramException(place, "cannot access a list element using a property name"),
        _ => throw new ProgramException(place, $"receiver must be a list or object, not {KindOf(value)}"),
    };

    static PropertyValue Entry(MapValue map, string key) =>
        map.Get(key) ?? (map.Contains(Lifting.IsUnknown) ? PropertyValue.Unknown : PropertyValue.Null);

    PropertyValue Element(ListValue list, int index) => index < list.Count
        ? list[index]
        : throw new ProgramException(place, $"list index {index} out-of-bounds for list of length {list.Count}");

    /// <summary>What a value is, for messages.</summary>
    public static string KindOf(PropertyValue value) => value switch
    {
        TextValue => "a string",
        NumberValue or IntegerValue => "a number",
        BoolValue => "a boolean",
        NullValue => "null",
        ListValue => "a list",
        MapValue => "an object",
        ResourceValue or ReferenceValue => "a resource",
        _ => "an asset or archive",
    };
}
