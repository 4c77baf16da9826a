using Pulumi.Mixpeek.Stack.Yaml.Syntax;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Projects;

/// <summary>YAML as values.</summary>
static class NodeValues
{
    public static PropertyValue Value(Node node) => node switch
    {
        ScalarNode scalar => scalar.Value,
        SequenceNode sequence => ListValue.From(sequence.Items.Select(Value)),
        MappingNode mapping => MapValue.From(mapping.Entries.Select(entry => KeyValuePair.Create(entry.Key, Value(entry.Value)))),
        _ => throw new ProgramException(node.Place, $"unexpected {node.GetType().Name}"),
    };

    public static MapValue Object(Node node, string what) =>
        Value(node) as MapValue ?? throw new ProgramException(node.Place, $"{what} must be an object");

    /// <summary>A value as configuration has it: a string as it is, everything else as JSON (provider-rules 1).</summary>
    public static string ConfigText(PropertyValue value) => value is TextValue text ? text.Value : JsonCodec.ToJson(value);
}
