using Pulumi.Mixpeek.Protocol;
using Pulumi.Mixpeek.Stack.Events;
using Pulumi.Mixpeek.Values;
using Kind = Pulumi.Mixpeek.Protocol.PropertyDiff.Types.Kind;

namespace Pulumi.Mixpeek.Stack.Display.Trees;

/// <summary>Writes a detailed diff: its paths, and nothing else (provider-rules 11).</summary>
sealed class DetailedDiffTree(TreeWriter writer)
{
    const int Indent = 4;

    readonly DifferenceTree differences = new(writer);

    public void Write(Step step, int column)
    {
        var root = new DiffNode();
        foreach (var (path, difference) in step.DetailedDiff)
            root.Add(PathSegments.Parse(path), Change(step, PathSegments.Parse(path), difference));
        Children(root, column);
    }

    void Children(DiffNode node, int column)
    {
        var width = ValueTree.Width(node.Children.Keys.Select(key => key.ToString()!));
        foreach (var (key, child) in node.Ordered)
            Node(ValueTree.Title(key.ToString()!, width), child, column, column);
    }

    void Elements(DiffNode node, int column)
    {
        foreach (var (index, child) in node.Ordered)
            Node($"[{index}]: ", child, column, column + Indent);
    }

    void Node(string title, DiffNode node, int column, int @base)
    {
        if (node.Change is { } change)
            differences.Property(title, change.Old, change.New, column, @base);
        else
            Way(title, node, column, @base);
    }

    void Way(string title, DiffNode node, int column, int @base)
    {
        writer.Write(column, Mark.Update, title + (node.IsList ? "[" : "{"));
        if (node.IsList)
            Elements(node, @base + Indent);
        else
            Children(node, @base + Indent);
        writer.Write(@base, Mark.None, node.IsList ? "]" : "}");
    }

    static PathChange Change(Step step, IReadOnlyList<object> path, PropertyDiff difference)
    {
        var old = At((difference.InputDiff ? step.Old?.Inputs : step.Old?.Outputs) ?? MapValue.Empty, path);
        var news = At(step.New?.Inputs ?? MapValue.Empty, path) ?? At(step.New?.Outputs ?? MapValue.Empty, path);
        return difference.Kind switch
        {
            Kind.Add or Kind.AddReplace => new(null, news),
            Kind.Delete or Kind.DeleteReplace => new(old, null),
            _ => new(old, news),
        };
    }

    /// <summary>The value at a path. What lies within a secret is a secret too.</summary>
    static PropertyValue? At(PropertyValue value, IEnumerable<object> path)
    {
        var secret = false;
        foreach (var segment in path)
        {
            secret |= value is SecretValue or OutputValue { IsSecret: true };
            PropertyValue? next = (value.Unwrap(), segment) switch
            {
                (MapValue map, string name) => map.Get(name),
                (ListValue list, int index) when index < list.Count => list[index],
                (UnknownValue unknown, _) => unknown,
                _ => null,
            };
            if (next is null)
                return null;
            value = next;
        }
        return secret ? value.AsSecret() : value;
    }
}
