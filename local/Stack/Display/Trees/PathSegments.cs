using System.Globalization;
using System.Text;

namespace Pulumi.Mixpeek.Stack.Display.Trees;

/// <summary>Reads property paths in the engine's notation: <c>source.bucketIds[0]</c>, <c>metadata["x.y"]</c>.</summary>
static class PathSegments
{
    /// <summary>Names as strings, indices as integers. What is no path is one name.</summary>
    public static IReadOnlyList<object> Parse(string path)
    {
        var segments = new List<object>();
        for (var at = 0; at < path.Length;)
        {
            if (path[at] == '.')
                at++;
            else if (path[at] != '[')
                segments.Add(Name(path, ref at));
            else if (Bracketed(path, ref at) is { } segment)
                segments.Add(segment);
            else
                return [path];
        }
        return segments;
    }

    static string Name(string path, ref int at)
    {
        var start = at;
        var end = path.AsSpan(at).IndexOfAny('.', '[');
        at = end < 0 ? path.Length : at + end;
        return path[start..at];
    }

    static object? Bracketed(string path, ref int at)
    {
        at++;
        if (at < path.Length && path[at] == '"')
            return Quoted(path, ref at);
        var end = path.IndexOf(']', at);
        if (end < 0 || !int.TryParse(path.AsSpan(at, end - at), NumberStyles.None, CultureInfo.InvariantCulture, out var index))
            return null;
        at = end + 1;
        return index;
    }

    static string? Quoted(string path, ref int at)
    {
        var name = new StringBuilder();
        for (at++; at < path.Length && path[at] != '"'; at++)
        {
            if (path[at] == '\\' && at + 1 < path.Length)
                at++;
            name.Append(path[at]);
        }
        if (at + 1 >= path.Length || path[at + 1] != ']')
            return null;
        at += 2;
        return name.ToString();
    }
}
