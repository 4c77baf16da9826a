using System.Globalization;
using System.Text.RegularExpressions;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Yaml.Syntax;

/// <summary>What a plain scalar stands for. Quoted ones are text and never come here.</summary>
static partial class ScalarResolver
{
    public static PropertyValue Resolve(string text) => text switch
    {
        "" or "~" or "null" or "Null" or "NULL" => PropertyValue.Null,
        "true" or "True" or "TRUE" => true,
        "false" or "False" or "FALSE" => false,
        ".inf" or ".Inf" or ".INF" or "+.inf" => double.PositiveInfinity,
        "-.inf" or "-.Inf" or "-.INF" => double.NegativeInfinity,
        ".nan" or ".NaN" or ".NAN" => double.NaN,
        _ => Number(text) is { } number ? number : text,
    };

    static double? Number(string text)
    {
        if (Decimal().IsMatch(text))
            return double.Parse(text.Replace("_", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
        if (!Radix().IsMatch(text))
            return null;
        return text[1] switch
        {
            'x' => ulong.Parse(text.AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture),
            'b' => ulong.Parse(text.AsSpan(2), NumberStyles.BinaryNumber, CultureInfo.InvariantCulture),
            _ => Convert.ToUInt64(text[2..], 8),
        };
    }

    [GeneratedRegex(@"^[-+]?([0-9][0-9_]*(\.[0-9_]*)?|\.[0-9][0-9_]*)([eE][-+]?[0-9]+)?$")]
    private static partial Regex Decimal();

    [GeneratedRegex("^(0x[0-9a-fA-F]{1,16}|0o[0-7]{1,21}|0b[01]{1,64})$")]
    private static partial Regex Radix();
}
