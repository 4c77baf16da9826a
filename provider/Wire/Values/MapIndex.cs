namespace Pulumi.Mixpeek.Values;

/// <summary>
/// Finds an entry among those of a map. Most of the maps that a process holds, a hundred in an answer, have a handful of entries: these are
/// walked through, since a dictionary would weigh four times as much. Where there are more, an index is made when one is first looked for.
/// </summary>
static class MapIndex
{
    /// <summary>So many are walked through.</summary>
    const int Few = 8;

    /// <summary>Where the entry of this name is; -1 where there is none.</summary>
    public static int Find(ReadOnlySpan<KeyValuePair<string, PropertyValue>> entries, ref Dictionary<string, int>? index, string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (entries.Length > Few)
            return (index ??= Of(entries)).TryGetValue(key, out var found) ? found : -1;
        for (var place = 0; place < entries.Length; place++)
            if (entries[place].Key == key)
                return place;
        return -1;
    }

    static Dictionary<string, int> Of(ReadOnlySpan<KeyValuePair<string, PropertyValue>> entries)
    {
        var index = new Dictionary<string, int>(entries.Length, StringComparer.Ordinal);
        for (var place = 0; place < entries.Length; place++)
            index.Add(entries[place].Key, place);
        return index;
    }
}
