using System.Globalization;
using System.Text;

namespace Pulumi.Mixpeek.Stack.Display;

/// <summary>Text of others, as it may be shown.</summary>
static class VisibleText
{
    /// <summary>What does not show, ends a line or turns the letters round (U+202E) is spelled out.</summary>
    public static string Of(string text) => text.EnumerateRunes().Aggregate(new StringBuilder(), (visible, rune) => IsVisible(rune)
        ? visible.Append(rune)
        : visible.Append(CultureInfo.InvariantCulture, $"\\u{{{rune.Value:x}}}")).ToString();

    /// <summary>The text, with its end cut off where it is too long.</summary>
    public static string Shorten(string text, int limit) =>
        text.Length <= limit ? text : $"{Cut(text, limit)}… ({text.Length - limit} more characters)";

    static bool IsVisible(Rune rune) => Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse);

    /// <summary>Half a surrogate pair is no text.</summary>
    static string Cut(string text, int limit) => text[..(char.IsHighSurrogate(text[limit - 1]) ? limit - 1 : limit)];
}
