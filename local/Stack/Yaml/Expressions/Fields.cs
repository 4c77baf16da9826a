using Pulumi.Mixpeek.Stack.Yaml.Syntax;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Yaml.Expressions;

/// <summary>
/// An object of which each key has its meaning. Keys are taken in any case, as Pulumi's YAML host does; others are refused.
/// </summary>
sealed class Fields
{
    readonly Dictionary<string, Entry> entries = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="node">The object.</param>
    /// <param name="owner">What it is, for messages.</param>
    /// <param name="known">The keys that it may have.</param>
    /// <param name="unsupported">Keys that Pulumi has and this stand-in does not.</param>
    public Fields(Node node, string owner, IReadOnlyCollection<string> known, params IReadOnlyCollection<string> unsupported)
    {
        if (node is not MappingNode mapping)
            throw new ProgramException(node.Place, $"{owner} must be an object");
        foreach (var entry in mapping.Entries)
        {
            if (unsupported.Contains(entry.Key, StringComparer.OrdinalIgnoreCase))
                throw new ProgramException(entry.Place, $"{entry.Key} on {owner} is something that mixpeek-stack does not do");
            if (!known.Contains(entry.Key, StringComparer.OrdinalIgnoreCase))
                throw new ProgramException(
                    entry.Place, $"{entry.Key} does not exist on {owner}", NameList.Existing(owner, "fields", known, entry.Key));
            entries[entry.Key] = entry;
        }
    }

    public Entry? Find(string key) => entries.GetValueOrDefault(key);

    public Expression? Expression(string key) => Find(key) is { } entry ? ExpressionParser.Parse(entry.Value) : null;

    public string? Text(string key) => Find(key) is { } entry ? Text(entry.Value, key) : null;

    public bool? Flag(string key) => Find(key)?.Value switch
    {
        null => null,
        ScalarNode { Value: BoolValue flag } => flag.Value,
        var other => throw new ProgramException(other.Place, $"{key} must be a boolean value"),
    };

    public IReadOnlyList<string> Texts(string key) => Find(key)?.Value switch
    {
        null => [],
        SequenceNode list => [.. list.Items.Select(item => Text(item, key))],
        var other => throw new ProgramException(other.Place, $"{key} must be a list"),
    };

    static string Text(Node node, string key) => node is ScalarNode { Value: TextValue text }
        ? text.Value
        : throw new ProgramException(node.Place, $"{key} must be a string");
}
