using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Display.Trees;

/// <summary>Writes whole values: what is created, what goes, what stays the same.</summary>
sealed class ValueTree(TreeWriter writer)
{
    const int Indent = 4;

    /// <summary>An object's properties, by name.</summary>
    public void Properties(MapValue map, int column, Mark mark)
    {
        var width = Width(map.Keys);
        foreach (var (key, value) in map.OrderBy(entry => entry.Key, StringComparer.Ordinal))
            Property(Title(key, width), value, column, column, mark);
    }

    /// <summary>One value with its title.</summary>
    /// <param name="column">Where the title stands.</param>
    /// <param name="base">What the lines below count from: the title's own column, or in a list's difference one step more.</param>
    public void Property(string title, PropertyValue value, int column, int @base, Mark mark)
    {
        if (!ValueText.IsBlock(value))
            writer.Write(column, mark, title + ValueText.Inline(value));
        else
            Block(title, value, column, @base, mark);
    }

    public static string Title(string key, int width) => $"{key.PadRight(width)}: ";

    public static int Width(IEnumerable<string> keys) => keys.Select(key => key.Length).DefaultIfEmpty().Max();

    void Block(string title, PropertyValue value, int column, int @base, Mark mark)
    {
        switch (value)
        {
            case MapValue map:
                writer.Write(column, mark, title + "{");
                Properties(map, @base + Indent, mark);
                writer.Write(@base, Mark.None, "}");
                break;
            case ListValue list:
                writer.Write(column, mark, title + "[");
                Elements(list, @base, mark);
                writer.Write(@base, Mark.None, "]");
                break;
            case ReferenceValue reference:
                Reference(title, reference, column, @base, mark);
                break;
            case OpaqueValue opaque:
                new AssetTree(writer).Write(title, opaque, column, @base, mark);
                break;
            case OutputValue output:
                Block(title, output.Value!, column, @base, mark);
                break;
            default:
                throw new ArgumentException($"a {value.GetType().Name} is no block", nameof(value));
        }
    }

    /// <summary>An element's mark stands where its list's does (recordings/fixed-names/04).</summary>
    void Elements(ListValue list, int column, Mark mark)
    {
        for (var index = 0; index < list.Count; index++)
            if (mark == Mark.None)
                Property($"[{index}]: ", list[index], column + Indent, column + Indent, mark);
            else
                Property($"    [{index}]: ", list[index], column, column + Indent, mark);
    }

    /// <summary>A resource given as a value shows what its reference holds (recordings/odd-values).</summary>
    void Reference(string title, ReferenceValue reference, int column, int @base, Mark mark)
    {
        writer.Write(column, mark, title + "{");
        writer.Write(@base + Indent, mark, $"URN: {ValueText.Inline(reference.Urn)}");
        if (reference.Id is { } id)
            writer.Write(@base + Indent, mark, $"ID : {ValueText.Inline(id)}");
        writer.Write(@base + Indent, mark, $"PackageVersion: {ValueText.Inline(reference.Fields.Get("packageVersion") ?? "")}");
        writer.Write(@base, Mark.None, "}");
    }
}
