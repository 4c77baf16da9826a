namespace Pulumi.Mixpeek.Api;

/// <summary>Texts from outside, cut to what fits into a message.</summary>
static class Excerpt
{
    const int Longest = 400;

    /// <summary>The text in one line, without control characters, its end cut off where it is long.</summary>
    public static string Of(string text)
    {
        var head = text.Length > Longest ? text[..Longest] + "…" : text;
        var visible = new string([.. head.Select(letter => char.IsControl(letter) ? ' ' : letter)]);
        return string.Join(' ', visible.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
