using Pulumi.Mixpeek.Stack.Yaml.Syntax;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Yaml.Expressions;

/// <summary>Makes expressions of YAML.</summary>
static class ExpressionParser
{
    /// <summary>The expression that a piece of YAML is.</summary>
    /// <exception cref="ProgramException">A <c>${}</c> or a function that cannot be read, or that does not exist here.</exception>
    public static Expression Parse(Node node) => node switch
    {
        ScalarNode { Value: TextValue text } => Text(node.Place, text.Value),
        ScalarNode scalar => new LiteralExpression(node.Place, scalar.Value),
        SequenceNode sequence => new ListExpression(node.Place, [.. sequence.Items.Select(Parse)]),
        MappingNode mapping => FunctionParser.TryParse(mapping) ?? Object(mapping),
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };

    /// <summary>An object, even where it looks like a call of a function.</summary>
    internal static ObjectExpression Object(MappingNode mapping) =>
        new(mapping.Place, [.. mapping.Entries.Select(entry => new ObjectEntry(Text(entry.Place, entry.Key), Parse(entry.Value)))]);

    /// <summary>A resource's properties: their names are written out, and <c>fn::</c> is a name among them like any other.</summary>
    internal static ObjectExpression Properties(MappingNode mapping) =>
        new(mapping.Place, [.. mapping.Entries.Select(Property)]);

    static ObjectEntry Property(Entry entry) => new(new LiteralExpression(entry.Place, entry.Key), Parse(entry.Value));

    static Expression Text(Place place, string text) => InterpolationParser.Parse(place, text) switch
    {
        [] => new LiteralExpression(place, ""),
        [{ Access: null } only] => new LiteralExpression(place, only.Text),
        [{ Text: "", Access: { } access }] => new SymbolExpression(place, access),
        var parts => new InterpolationExpression(place, parts),
    };
}
