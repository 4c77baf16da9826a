using System.Globalization;
using System.Text;
using Pulumi.Mixpeek.Stack.Display;
using Pulumi.Mixpeek.Stack.Events;
using Pulumi.Mixpeek.Stack.State;

namespace Pulumi.Mixpeek.Stack.Markdown;

/// <summary>The tree as Mermaid draws it, what changes in colour: buckets are cylinders, collections boxes.</summary>
static class ChangedTree
{
    /// <summary>GitHub draws up to 500 edges and 50,000 letters; nobody reads that many.</summary>
    const int MostNodes = 120, MostEdges = 400, LabelLimit = 40;

    public static string Section(PreviewDocument preview)
    {
        var nodes = Nodes(preview);
        List<(string Source, string User)> edges =
            [.. nodes.SelectMany(user => Sources(user.Value, nodes).Select(source => (source, user.Key))).Distinct()];
        // A namespace that stays the same, and that only says where the others are.
        foreach (var lone in nodes.Where(node => node.Value.Op == StepOp.Same && !edges.Exists(edge => edge.Source == node.Key || edge.User == node.Key)).ToList())
            nodes.Remove(lone.Key);
        if (nodes.Values.All(node => node.Op == StepOp.Same))
            return "";
        if (nodes.Count > MostNodes || edges.Count > MostEdges)
            return $"The tree has {nodes.Count} resources, too many to draw.\n";
        var handles = nodes.Keys.Select((urn, index) => (urn, Handle: string.Create(CultureInfo.InvariantCulture, $"n{index}")))
            .ToDictionary(pair => pair.urn, pair => pair.Handle, StringComparer.Ordinal);
        string[] lines =
        [
            "flowchart LR",
            .. nodes.Select(node => $"    {handles[node.Key]}{Shape(node.Key, node.Value)}:::{OpText.Name(node.Value.Op)}"),
            .. edges.Select(edge => $"    {handles[edge.Source]} --> {handles[edge.User]}"),
            .. Colours.Select(colour => $"    classDef {colour}"),
        ];
        return $"```mermaid\n{string.Join('\n', lines)}\n```\n";
    }

    static readonly string[] Colours =
    [
        "same fill:#f6f8fa,stroke:#8c959f,color:#57606a",
        "create fill:#dafbe1,stroke:#1a7f37,color:#116329",
        "update fill:#fff8c5,stroke:#9a6700,color:#633c01",
        "replace fill:#fff1e5,stroke:#bc4c00,color:#762c00,stroke-width:3px",
        "delete fill:#ffebe9,stroke:#cf222e,color:#82071e,stroke-dasharray:5 5",
        "import fill:#ddf4ff,stroke:#0969da,color:#0a3069",
    ];

    /// <summary>The resources of the tree: those in the document, and those that they are built on.</summary>
    static OrderedDictionary<string, Node> Nodes(PreviewDocument preview)
    {
        var nodes = new OrderedDictionary<string, Node>(StringComparer.Ordinal);
        foreach (var step in preview.Steps.Where(step => IsInTree(step.Urn)))
            nodes[step.Urn] = new(Drawn(step.Op), (step.New ?? step.Old)!);
        // Without --show-sames the document leaves out what stays the same.
        foreach (var urn in nodes.Values.SelectMany(node => node.State!.Dependencies).Where(IsInTree).Order(StringComparer.Ordinal).ToList())
            nodes.TryAdd(urn, new(StepOp.Same, null));
        return nodes;
    }

    static StepOp Drawn(StepOp op) => op is StepOp.Read or StepOp.Refresh ? StepOp.Same : op;

    static bool IsInTree(string urn) => Urns.IsValid(urn)
        && Urns.Type(urn) is "mixpeek:index:Namespace" or "mixpeek:index:Bucket" or "mixpeek:index:Collection";

    /// <summary>Everything is in its namespace; drawn is only what has no other source.</summary>
    static IEnumerable<string> Sources(Node node, OrderedDictionary<string, Node> nodes)
    {
        var all = (node.State?.Dependencies ?? []).Where(nodes.ContainsKey).ToList();
        return all.Exists(urn => !IsNamespace(urn)) ? all.Where(urn => !IsNamespace(urn)) : all;
    }

    static bool IsNamespace(string urn) => Urns.Type(urn) == "mixpeek:index:Namespace";

    static string Shape(string urn, Node node)
    {
        var name = Escape(VisibleText.Shorten(Urns.Name(urn), LabelLimit));
        var label = node.Op == StepOp.Same ? name : $"{name}<br/>{OpText.Planned(node.Op)}";
        return Urns.Type(urn) switch
        {
            "mixpeek:index:Bucket" => $"[(\"{label}\")]",
            "mixpeek:index:Namespace" => $"([\"{label}\"])",
            _ => $"[\"{label}\"]",
        };
    }

    /// <summary>What means something to Mermaid or HTML becomes its number.</summary>
    static string Escape(string text) => text.EnumerateRunes().Aggregate(new StringBuilder(), (escaped, rune) =>
        Rune.IsLetterOrDigit(rune) || rune.Value is ' ' or '_' or '-' or '.'
            ? escaped.Append(rune)
            : escaped.Append(CultureInfo.InvariantCulture, $"#{rune.Value};")).ToString();

    readonly record struct Node(StepOp Op, ResourceState? State);
}
