using System.Globalization;

namespace Pulumi.Mixpeek.Api.Lists;

/// <summary>A place between two pages.</summary>
/// <param name="Count">How many entries came before it.</param>
/// <param name="Cursor">The way on that the last page named; null where it named none.</param>
/// <param name="FirstId">The ID of the list's first entry; a page that begins with it is the first once more.</param>
/// <param name="LastId">The ID of the last entry before it; a page that ends there again leads nowhere.</param>
public sealed record ListPosition(int Count, string? Cursor, string? FirstId, string? LastId)
{
    /// <summary>Before the first page.</summary>
    public static ListPosition Start { get; } = new(0, null, null, null);

    /// <summary>The position as a token, for who goes on from there in another call.</summary>
    public string ToToken() =>
        string.Create(CultureInfo.InvariantCulture, $"{Count}~{Escaped(Cursor)}~{Escaped(FirstId)}~{Escaped(LastId)}");

    /// <summary>The position that a token stands for, or null where it is none of ours.</summary>
    public static ListPosition? Parse(string token) =>
        token.Split('~') is [var count, var cursor, var first, var last]
        && int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new(number, Unescaped(cursor), Unescaped(first), Unescaped(last))
            : null;

    static string Escaped(string? text) => text is null ? "" : Uri.EscapeDataString(text).Replace("~", "%7E", StringComparison.Ordinal);

    static string? Unescaped(string text) => text.Length == 0 ? null : Uri.UnescapeDataString(text);
}
