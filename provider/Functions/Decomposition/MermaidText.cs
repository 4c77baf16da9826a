using System.Globalization;
using System.Text;

namespace Pulumi.Mixpeek.Functions.Decomposition;

/// <summary>
/// A decomposition tree as Mermaid draws it, on a page or in a pull request: buckets are cylinders, collections are boxes with their
/// extractor. The text has no counters, so that it changes where the tree does.
/// </summary>
static class MermaidText
{
    /// <summary>Ends a line within a label.</summary>
    const string LineEnd = "<br/>";

    public static string Of(DecompositionTree tree, string @namespace)
    {
        var nodes = tree.Nodes.Select(node => $"    {Node(node, @namespace)}");
        var edges = tree.Edges.Select(edge => $"    {Handle(edge.Source.Id)} --> {Handle(edge.Target.Id)}");
        return string.Join('\n', ["flowchart LR", .. nodes, .. edges]);
    }

    static string Node(TreeNode node, string @namespace)
    {
        var label = string.Join(LineEnd, Lines(node, @namespace).Select(Escape));
        return Handle(node.Id) + (node.IsBucket ? $"[(\"{label}\")]" : $"[\"{label}\"]");
    }

    static IEnumerable<string> Lines(TreeNode node, string @namespace)
    {
        yield return node.Name;
        if (node.Extractor is ({ } extractor, var version))
            yield return $"{extractor} {version}".TrimEnd();
        if (node.Namespace != @namespace)
            yield return $"in namespace {node.Namespace}";
        if (node.Answer is null)
            yield return "not found";
    }

    /// <summary>A node's name in the text: its ID, which is none of Mermaid's own words as long as it has its prefix.</summary>
    static string Handle(string id) => id.Contains('_') && id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_')
        ? id
        : $"node_{string.Concat(id.Select(letter => char.IsAsciiLetterOrDigit(letter) ? $"{letter}" : $"_{(int)letter:x}_"))}";

    /// <summary>Letters of all languages stay as they are; what means something to Mermaid or HTML becomes its number.</summary>
    static string Escape(string text) => text.EnumerateRunes().Aggregate(new StringBuilder(), (escaped, letter) =>
        Rune.IsLetterOrDigit(letter) || letter.Value is ' ' or '_' or '-' or '.' or '/'
            ? escaped.Append(letter)
            : escaped.Append(CultureInfo.InvariantCulture, $"#{letter.Value};")).ToString();
}
