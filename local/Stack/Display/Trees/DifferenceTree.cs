using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Display.Trees;

/// <summary>Writes what became of a value: what is the same without a mark, what came, went or changed with one.</summary>
sealed class DifferenceTree(TreeWriter writer)
{
    const int Indent = 4;

    readonly ValueTree values = new(writer);

    /// <summary>Two objects, property by property.</summary>
    public void Properties(MapValue old, MapValue @new, int column)
    {
        var keys = old.Keys.Union(@new.Keys).Order(StringComparer.Ordinal).ToList();
        var width = ValueTree.Width(keys);
        foreach (var key in keys)
            Property(ValueTree.Title(key, width), old.Get(key), @new.Get(key), column, column);
    }

    /// <summary>One property's old and new value, either of which may be missing.</summary>
    public void Property(string title, PropertyValue? old, PropertyValue? @new, int column, int @base)
    {
        switch (old, @new)
        {
            case (null, null):
                break;
            case (null, { } added):
                values.Property(title, added, column, @base, Mark.Add);
                break;
            case ({ } deleted, null):
                values.Property(title, deleted, column, @base, Mark.Delete);
                break;
            case ({ } same, _) when same.Equals(@new):
                values.Property(title, same, column, @base, Mark.None);
                break;
            default:
                Update(title, old, @new, column, @base);
                break;
        }
    }

    void Update(string title, PropertyValue old, PropertyValue @new, int column, int @base)
    {
        switch (old, @new)
        {
            case (MapValue { Count: > 0 } oldMap, MapValue { Count: > 0 } newMap):
                writer.Write(column, Mark.Update, title + "{");
                Properties(oldMap, newMap, @base + Indent);
                writer.Write(@base, Mark.None, "}");
                break;
            case (ListValue { Count: > 0 } oldList, ListValue { Count: > 0 } newList):
                writer.Write(column, Mark.Update, title + "[");
                Elements(oldList, newList, @base);
                writer.Write(@base, Mark.None, "]");
                break;
            case var _ when ValueText.IsBlock(old) || ValueText.IsBlock(@new):
                values.Property(title, old, column, @base, Mark.Delete);
                values.Property(title, @new, column, @base, Mark.Add);
                break;
            default:
                writer.Write(column, Mark.Update, $"{title}{ValueText.Inline(old)} => {ValueText.Inline(@new)}");
                break;
        }
    }

    /// <summary>Index by index, as the CLI does: what was inserted at the top changes all (recordings/detailed-diff/02).</summary>
    void Elements(ListValue old, ListValue @new, int column)
    {
        for (var index = 0; index < Math.Max(old.Count, @new.Count); index++)
            Property(
                $"[{index}]: ",
                index < old.Count ? old[index] : null,
                index < @new.Count ? @new[index] : null,
                column + Indent,
                column + 2 * Indent);
    }
}
