using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Pulumi.Mixpeek.Values;

/// <summary>Secret and output marks around values: taken off, looked for, and put back.</summary>
public static class Marks
{
    /// <summary>The value inside its secret and output marks; unknown where an output is.</summary>
    public static PropertyValue Unwrap(this PropertyValue value) => value switch
    {
        SecretValue secret => secret.Value.Unwrap(),
        OutputValue output => output.Value?.Unwrap() ?? PropertyValue.Unknown,
        _ => value,
    };

    /// <summary>The text of a property, inside its marks; null where it is none.</summary>
    public static string? TextOf(this MapValue bag, string name) => (bag.Get(name)?.Unwrap() as TextValue)?.Value;

    /// <summary>Whether nothing is given: no value, or null inside its marks. What is unknown is given.</summary>
    public static bool IsMissing([NotNullWhen(false)] this PropertyValue? value) => value?.Unwrap() is null or NullValue;

    /// <summary>The value without marks at any depth.</summary>
    public static PropertyValue Plain(this PropertyValue value) => value.Unwrap() switch
    {
        MapValue map => map.Plain(),
        ListValue list => ListValue.From(list.Select(Plain)),
        var plain => plain,
    };

    /// <inheritdoc cref="Plain(PropertyValue)"/>
    public static MapValue Plain(this MapValue map) => map.Select((_, item) => item.Plain());

    /// <summary>Whether something in the value must not be shown.</summary>
    public static bool HasSecret(this PropertyValue value) => value.Any(part => part is SecretValue or OutputValue { IsSecret: true });

    /// <summary>Whether something in the value is not known yet.</summary>
    public static bool HasUnknown(this PropertyValue value) => value.Any(part => part is UnknownValue or OutputValue { Value: null });

    /// <summary>The value marked as secret, once.</summary>
    public static PropertyValue AsSecret(this PropertyValue value) => value is SecretValue ? value : new SecretValue(value);

    /// <summary>
    /// <paramref name="to"/> with a secret mark at every place where <paramref name="from"/> has one, and none within another. A list whose
    /// length changed is marked as a whole where one of its elements was: nobody can tell which element is which.
    /// </summary>
    public static PropertyValue CopySecrets(PropertyValue? from, PropertyValue to) => (from, to) switch
    {
        (null, _) => to,
        (SecretValue or OutputValue { IsSecret: true }, _) => to.Plain().AsSecret(),
        (_, SecretValue) => to,
        (MapValue map, MapValue target) => CopySecrets(map, target),
        (ListValue list, ListValue target) when list.Count == target.Count =>
            ListValue.From(target.Select((item, index) => CopySecrets(list[index], item))),
        (MapValue or ListValue, _) when from.HasSecret() => to.AsSecret(),
        _ => to,
    };

    /// <inheritdoc cref="CopySecrets(PropertyValue?, PropertyValue)"/>
    public static MapValue CopySecrets(MapValue from, MapValue to) => to.Select((key, value) => CopySecrets(from.Get(key), value));

    /// <summary>The texts that must not be shown, numbers as texts too.</summary>
    public static IEnumerable<string> SecretTexts(this PropertyValue value) => SecretTexts(value, isSecret: false);

    static IEnumerable<string> SecretTexts(PropertyValue value, bool isSecret) => value switch
    {
        SecretValue secret => SecretTexts(secret.Value, isSecret: true),
        OutputValue { Value: { } known } output => SecretTexts(known, isSecret || output.IsSecret),
        MapValue map => map.Values.SelectMany(item => SecretTexts(item, isSecret)),
        ListValue list => list.SelectMany(item => SecretTexts(item, isSecret)),
        TextValue { Value.Length: > 0 } text when isSecret => [text.Value],
        NumberValue number when isSecret => [number.Value.ToString(CultureInfo.InvariantCulture)],
        _ => [],
    };

    static bool Any(this PropertyValue value, Func<PropertyValue, bool> test) => test(value) || value switch
    {
        SecretValue secret => secret.Value.Any(test),
        OutputValue { Value: { } known } => known.Any(test),
        MapValue map => map.Values.Any(item => item.Any(test)),
        // A list is a value and a sequence: without the cast this would be this very method again.
        ListValue list => list.AsEnumerable().Any(item => item.Any(test)),
        _ => false,
    };
}
