namespace Pulumi.Mixpeek.Values;

/// <summary>A map in the making, in an array of its own.</summary>
/// <param name="capacity">How many entries there will be, or about that.</param>
ref struct MapBuilder(int capacity)
{
    KeyValuePair<string, PropertyValue>[] entries = capacity == 0 ? [] : new KeyValuePair<string, PropertyValue>[capacity];
    Dictionary<string, int>? index;
    int count;

    /// <summary>Adds an entry; a name that is there already gets another value, and keeps its place.</summary>
    public void Set(string key, PropertyValue value)
    {
        if (MapIndex.Find(entries.AsSpan(0, count), ref index, key) is var place and >= 0)
            entries[place] = new(key, value);
        else
            Add(key, value);
    }

    /// <summary>Adds an entry whose name is known to be new.</summary>
    public void Add(string key, PropertyValue value)
    {
        if (count == entries.Length)
            Array.Resize(ref entries, Math.Max(4, 2 * count));
        index?.Add(key, count);
        entries[count++] = new(key, value);
    }

    /// <summary>The map. The builder has done its work then.</summary>
    public MapValue Build()
    {
        Array.Resize(ref entries, count);
        return new(entries);
    }
}
