using System.Text.RegularExpressions;
using CsCheck;
using Pulumi.Mixpeek.Functions.Decomposition;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Functions;

/// <summary>The drawing of a tree: the same at any time, and Mermaid's own whatever things are called.</summary>
public sealed partial class MermaidTests
{
    static readonly Gen<string> Ids = Gen.Char["abcde-_."].Array[1, 3].Select(letters => new string(letters));

    static readonly Gen<string> Names =
        Gen.OneOf(Gen.String, Gen.Char["a\"#;<>&`[](){}|\\\n é漢"].Array[0, 8].Select(letters => new string(letters)));

    /// <summary>Collections over whatever IDs there are: over one another in circles, over what is missing, over nothing.</summary>
    static readonly Gen<TreeNode[]> Nodes =
        Gen.Select(Ids, Names, Gen.Bool, Ids.Array[0, 3])
            .Select(one => one.Item3 ? Bucket(one.Item1, one.Item2) : Collection(one.Item1, one.Item2, one.Item4))
            .Array[0, 8].Select(all => all.DistinctBy(node => node.Id).ToArray());

    [Fact]
    public void The_order_of_the_lists_makes_no_difference() => Nodes.Where(nodes => !IsCircular(nodes))
        .SelectMany(nodes => Gen.Shuffle(nodes).Select(shuffled => (nodes, shuffled)))
        .Sample(pair => Assert.Equal(Drawn(pair.nodes), Drawn(pair.shuffled)));

    [Fact]
    public void Each_node_is_drawn_once_and_each_edge_joins_two_of_them() => Nodes.Sample(nodes =>
    {
        var lines = Drawn(nodes).Split('\n').Skip(1).ToList();
        var drawn = lines.Select(line => Node().Match(line)).Where(match => match.Success).Select(match => match.Groups[1].Value).ToList();
        var ends = lines.Select(line => Edge().Match(line)).Where(match => match.Success).ToList();
        Assert.Equal(lines.Count, drawn.Count + ends.Count);
        Assert.Equal(drawn.Distinct(), drawn);
        Assert.Empty(ends.SelectMany(edge => new[] { edge.Groups[1].Value, edge.Groups[2].Value }).Except(drawn));
    });

    [Fact]
    public void What_means_something_to_Mermaid_is_spelled_by_its_number() => Assert.Equal(
        "flowchart LR\n    col_1[\"a#34;#93;#59;#35;#60;b#62; é 漢#10;<br/>x y_extractor v1\"]",
        Drawn([Collection("col_1", "a\"];#<b> é 漢\n", [], "x y_extractor")]));

    [Fact]
    public void An_empty_namespace_is_an_empty_flowchart() => Assert.Equal("flowchart LR", Drawn([]));

    static string Drawn(IReadOnlyCollection<TreeNode> nodes) => MermaidText.Of(DecompositionTree.Of(nodes, "ns_1"), "ns_1");

    /// <summary>In a circle there is no telling which comes first; Mixpeek makes none.</summary>
    static bool IsCircular(TreeNode[] nodes)
    {
        var left = nodes.ToDictionary(node => node.Id, node => SourceOf.In(node).Select(source => source.Id).ToHashSet());
        while (left.FirstOrDefault(node => !node.Value.Any(left.ContainsKey)) is { Key: { } free })
            left.Remove(free);
        return left.Count > 0;
    }

    static TreeNode Bucket(string id, string name) => TreeNode.Of("bucket", MapValue.Of(("bucket_id", id), ("bucket_name", name)), "ns_1");

    static TreeNode Collection(string id, string name, string[] sources, string extractor = "text_extractor")
    {
        var ids = ListValue.From(sources.Select(source => (PropertyValue)source));
        return TreeNode.Of("collection", MapValue.Of(
            ("collection_id", id),
            ("collection_name", name),
            ("feature_extractor", MapValue.Of(("feature_extractor_name", extractor), ("version", "v1"))),
            ("source", MapValue.Of(("type", "collection"), ("collection_ids", ids)))), "ns_1");
    }

    [GeneratedRegex("""^    (\w+)(?:\[\("[^"`]*"\)\]|\["[^"`]*"\])$""")]
    private static partial Regex Node();

    [GeneratedRegex(@"^    (\w+) --> (\w+)$")]
    private static partial Regex Edge();
}
