using System.Globalization;
using System.Text.RegularExpressions;
using Pulumi.Mixpeek.Values;

namespace Mixpeek.Local.Models;

/// <summary>Any JSON value.</summary>
sealed class AnyShape : Shape
{
    public override PropertyValue Read(PropertyValue value, Place place) => value;
}

/// <summary>True or false.</summary>
sealed class FlagShape : Shape
{
    public override PropertyValue Read(PropertyValue value, Place place)
    {
        if (value is not BoolValue)
            place.Refuse("bool_type", "Input should be a valid boolean");
        return value;
    }
}

/// <summary>A string.</summary>
sealed class TextShape(int minimum, int maximum, string? pattern) : Shape
{
    public override PropertyValue Read(PropertyValue value, Place place)
    {
        if (value is not TextValue { Value: var text })
            place.Refuse("string_type", "Input should be a valid string");
        else if (text.Length < minimum)
            place.Refuse("string_too_short", $"String should have at least {minimum} character{(minimum == 1 ? "" : "s")}");
        else if (text.Length > maximum)
            place.Refuse("string_too_long", $"String should have at most {maximum} characters");
        else if (pattern is not null && !Regex.IsMatch(text, pattern))
            place.Refuse("string_pattern_mismatch", $"String should match pattern '{pattern}'");
        return value;
    }
}

/// <summary>A number.</summary>
sealed class NumberShape(bool whole, double minimum, double maximum) : Shape
{
    public override PropertyValue Read(PropertyValue value, Place place)
    {
        if (value is not NumberValue { Value: var number })
            place.Refuse(whole ? "int_type" : "float_type", $"Input should be a valid {(whole ? "integer" : "number")}");
        else if (whole && number != Math.Truncate(number))
            place.Refuse("int_from_float", "Input should be a valid integer, got a number with a fractional part");
        else if (number < minimum)
            place.Refuse("greater_than_equal", $"Input should be greater than or equal to {Text(minimum)}");
        else if (number > maximum)
            place.Refuse("less_than_equal", $"Input should be less than or equal to {Text(maximum)}");
        return value;
    }

    static string Text(double limit) => limit.ToString(CultureInfo.InvariantCulture);
}

/// <summary>One of a few values.</summary>
sealed class ChoiceShape(PropertyValue[] values) : Shape
{
    public override PropertyValue Read(PropertyValue value, Place place)
    {
        if (!values.Contains(value))
            place.Refuse("enum", $"Input should be {Listed()}");
        return value;
    }

    string Listed()
    {
        var names = values.Select(value => value is TextValue text ? $"'{text.Value}'" : JsonCodec.ToJson(value)).ToList();
        return names.Count == 1 ? names[0] : $"{string.Join(", ", names[..^1])} or {names[^1]}";
    }
}
