namespace Mixpeek.Local.Store;

/// <summary>Objects of one kind, in the order in which they were created; found by ID or by name.</summary>
sealed class Table
{
    readonly OrderedDictionary<string, Row> rows = new(StringComparer.Ordinal);
    readonly Dictionary<string, string> idByName = new(StringComparer.Ordinal);

    public int Count => rows.Count;

    public IEnumerable<Row> Rows => rows.Values;

    /// <summary>The object with this ID or, failing that, this name.</summary>
    public Row? Find(string identifier) => rows.GetValueOrDefault(identifier) ?? Named(identifier);

    /// <summary>The object with this ID.</summary>
    public Row? WithId(string id) => rows.GetValueOrDefault(id);

    /// <summary>The object with this name.</summary>
    public Row? Named(string name) => idByName.TryGetValue(name, out var id) ? rows[id] : null;

    /// <summary>Adds an object, or replaces the one with its ID.</summary>
    public void Put(Row row)
    {
        if (rows.TryGetValue(row.Id, out var old))
            idByName.Remove(old.Name);
        rows[row.Id] = row;
        idByName[row.Name] = row.Id;
    }

    public void Remove(string id)
    {
        if (rows.Remove(id, out var row))
            idByName.Remove(row.Name);
    }
}
