using System.Globalization;
using Pulumi.Mixpeek.Stack.Yaml.Syntax;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Yaml.Evaluation;

/// <summary>Values within a text, as Go's <c>%v</c> writes them: Pulumi's YAML host is written in Go, and its users see that.</summary>
static class GoText
{
    public static string Of(PropertyValue value, Place place) => value switch
    {
        TextValue text => text.Value,
        BoolValue flag => flag.Value ? "true" : "false",
        IntegerValue integer => integer.Value.ToString(CultureInfo.InvariantCulture),
        NumberValue number => Number(number.Value),
        NullValue => "<nil>",
        ListValue list => $"[{string.Join(' ', list.Select(item => Of(item, place)))}]",
        MapValue map => $"map[{string.Join(' ', Ordered(map).Select(entry => $"{entry.Key}:{Of(entry.Value, place)}"))}]",
        ResourceValue or ReferenceValue => throw new ProgramException(place, "a resource cannot be part of a text: use its id or its urn"),
        _ => throw new ProgramException(place, "an asset or archive cannot be part of a text"),
    };

    /// <summary>
    /// JSON as Go's encoder writes it: keys sorted, and what HTML would take for its own escaped. The text is compared at the next run.
    /// </summary>
    public static string Json(PropertyValue value) => JsonCodec.ToJson(Sorted(value))
        .Replace("<", "\\u003c", StringComparison.Ordinal)
        .Replace(">", "\\u003e", StringComparison.Ordinal)
        .Replace("&", "\\u0026", StringComparison.Ordinal);

    static IEnumerable<KeyValuePair<string, PropertyValue>> Ordered(MapValue map) =>
        map.OrderBy(entry => entry.Key, StringComparer.Ordinal);

    static PropertyValue Sorted(PropertyValue value) => value switch
    {
        MapValue map => MapValue.From(Ordered(map).Select(entry => KeyValuePair.Create(entry.Key, Sorted(entry.Value)))),
        ListValue list => ListValue.From(list.Select(Sorted)),
        _ => value,
    };

    /// <summary>The shortest digits; with an exponent from a million on, and below a ten-thousandth.</summary>
    static string Number(double number)
    {
        if (!double.IsFinite(number))
            return double.IsNaN(number) ? "NaN" : number > 0 ? "+Inf" : "-Inf";
        var exponent = int.Parse(number.ToString("E16", CultureInfo.InvariantCulture).Split('E')[1], CultureInfo.InvariantCulture);
        return number == 0 || exponent is >= -4 and < 6
            ? number.ToString("R", CultureInfo.InvariantCulture)
            : WithExponent(number, exponent);
    }

    static string WithExponent(double number, int exponent)
    {
        var shortest = number.ToString("R", CultureInfo.InvariantCulture);
        var digits = new string([.. shortest.Split('E')[0].Where(char.IsAsciiDigit)]).TrimStart('0').TrimEnd('0');
        var mantissa = digits.Length > 1 ? $"{digits[0]}.{digits[1..]}" : digits;
        return $"{(number < 0 ? "-" : "")}{mantissa}e{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent):00}";
    }
}
