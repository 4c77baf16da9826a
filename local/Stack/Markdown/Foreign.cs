using System.Globalization;
using System.Text;
using Pulumi.Mixpeek.Stack.Display;

namespace Pulumi.Mixpeek.Stack.Markdown;

/// <summary>
/// Text that somebody else wrote, on a page of ours: names, descriptions, messages. None of it may become a heading, a link, HTML, a
/// mention of somebody, or the end of the block that it stands in.
/// </summary>
static class Foreign
{
    const int NameLimit = 100, LineLimit = 400;

    /// <summary>A name in a line. GitHub looks for mentions, issues and emoji everywhere but in code.</summary>
    public static string Code(string text) => $"<code>{Encode(VisibleText.Shorten(text, NameLimit))}</code>";

    /// <summary>Lines in a block of their own, which ends where we say: its fence is longer than any in it.</summary>
    public static string Block(string language, IEnumerable<string> lines)
    {
        var text = string.Join('\n', lines.SelectMany(line => line.Split('\n')).Select(line => VisibleText.Shorten(VisibleText.Of(line), LineLimit)));
        var fence = new string('`', Math.Max(3, LongestRun(text, '`') + 1));
        return $"{fence}{language}\n{text}\n{fence}\n";
    }

    /// <summary>Letters and digits as they are, everything else by its number: entities are never markup.</summary>
    static string Encode(string text) => VisibleText.Of(text).EnumerateRunes().Aggregate(new StringBuilder(), (encoded, rune) =>
        Rune.IsLetterOrDigit(rune) || rune.Value is ' ' or '-' or '.' or '/'
            ? encoded.Append(rune)
            : encoded.Append(CultureInfo.InvariantCulture, $"&#{rune.Value};")).ToString();

    static int LongestRun(string text, char letter)
    {
        var (longest, run) = (0, 0);
        foreach (var at in text)
            longest = Math.Max(longest, run = at == letter ? run + 1 : 0);
        return longest;
    }
}
