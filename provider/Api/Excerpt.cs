namespace Pulumi.Mixpeek.Api;

/// <summary>Texts from outside, cut to what fits into a message.</summary>
static class Excerpt
{
    const int Longest = 400;

    /// <summary>The text in one line, without control characters, its end cut off where it is long.</summary>
    public static string Of(string text) => InOneLine(text.Length > Longest ? text[..Longest] + "…" : text);

    /// <summary>The text in one line, without control characters.</summary>
    public static string InOneLine(string text)
    {
        var visible = new string([.. text.Select(letter => char.IsControl(letter) ? ' ' : letter)]);
        return string.Join(' ', visible.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
