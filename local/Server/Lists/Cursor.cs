using System.Globalization;
using System.Text;
using Mixpeek.Local.Models;
using Mixpeek.Local.Protocol;
using Mixpeek.Local.Store;
using Pulumi.Mixpeek.Values;

namespace Mixpeek.Local.Lists;

/// <summary>Where a page ended: the ID of its last entry, and its position for when that entry is gone by then.</summary>
static class Cursor
{
    public static string After(string id, int position) =>
        Convert.ToBase64String(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{position}:{id}")));

    /// <summary>The position at which the page after the cursor begins.</summary>
    /// <exception cref="Refusal">It is none of this server's cursors.</exception>
    public static int Position(string cursor, string kind, IReadOnlyList<MapValue> documents)
    {
        var bytes = new byte[cursor.Length];
        if (!Convert.TryFromBase64String(cursor, bytes, out var length)
            || Encoding.UTF8.GetString(bytes, 0, length).Split(':', 2) is not [var position, var id]
            || !int.TryParse(position, NumberStyles.None, CultureInfo.InvariantCulture, out var fallback))
            throw Refusal.Invalid(new Issue(["query", "cursor"], "value_error", "the cursor is none that a list answered"));
        // Most often the entry stands where it stood.
        if (fallback <= documents.Count && fallback > 0 && documents[fallback - 1].Text($"{kind}_id") == id)
            return fallback;
        var found = documents.Index().FirstOrDefault(entry => entry.Item.Text($"{kind}_id") == id, (Index: -1, Item: MapValue.Empty)).Index;
        return found < 0 ? Math.Min(fallback, documents.Count) : found + 1;
    }
}
