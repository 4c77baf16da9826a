namespace Mixpeek.Local.Store;

/// <summary>What is inside one namespace.</summary>
sealed class Space
{
    public Table Buckets { get; } = new();

    public Table Collections { get; } = new();

    /// <summary>How many objects its buckets hold.</summary>
    public double Objects => Buckets.Rows.Sum(row => row.Document.Number("object_count"));

    /// <summary>How many documents its collections hold.</summary>
    public double Documents => Collections.Rows.Sum(row => row.Document.Number("document_count"));
}
