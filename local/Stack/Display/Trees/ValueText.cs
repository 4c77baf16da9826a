using System.Globalization;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Display.Trees;

/// <summary>Values that take one line. A secret is never more than <c>[secret]</c>.</summary>
static class ValueText
{
    public const string Secret = "[secret]", Unknown = "[unknown]";

    /// <summary>Whether a value opens a block of lines.</summary>
    public static bool IsBlock(PropertyValue value) => value switch
    {
        MapValue map => map.Count > 0,
        ListValue list => list.Count > 0,
        ReferenceValue or OpaqueValue => true,
        OutputValue { IsSecret: false, Value: { } inner } => IsBlock(inner),
        _ => false,
    };

    public static string Inline(PropertyValue value) => value switch
    {
        NullValue => "<null>",
        BoolValue flag => flag.Value ? "true" : "false",
        NumberValue number => Number(number.Value),
        TextValue text => Quote(text.Value),
        SecretValue or OutputValue { IsSecret: true } => Secret,
        UnknownValue or OutputValue { Value: null } => Unknown,
        OutputValue output => Inline(output.Value!),
        ListValue => "[]",
        MapValue => "{}",
        _ => throw new ArgumentException($"a {value.GetType().Name} takes more than one line", nameof(value)),
    };

    /// <summary>A number without an exponent where it is whole: 12345678901234567168.</summary>
    static string Number(double number) => Math.Truncate(number) == number && Math.Abs(number) < 1e21
        ? number.ToString("F0", CultureInfo.InvariantCulture)
        : number.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>A text in quotes. Control characters are escaped: none of them may move a terminal's cursor.</summary>
    static string Quote(string text) => $"\"{string.Concat(text.Select(Escape))}\"";

    static string Escape(char letter) => letter switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        _ when char.IsControl(letter) => $"\\u{(int)letter:x4}",
        _ => letter.ToString(),
    };
}
