using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Yaml.Syntax;

/// <summary>A piece of YAML and where it stands.</summary>
abstract record Node(Place Place);

/// <summary>A scalar, resolved to what YAML 1.2's core schema says that it is: text, number, truth value or null.</summary>
sealed record ScalarNode(Place Place, PropertyValue Value) : Node(Place);

/// <summary>A list.</summary>
sealed record SequenceNode(Place Place, IReadOnlyList<Node> Items) : Node(Place);

/// <summary>An object, its entries in the order of the file.</summary>
sealed record MappingNode(Place Place, IReadOnlyList<Entry> Entries) : Node(Place)
{
    /// <summary>The entry of this name, or null.</summary>
    public Entry? Find(string key) => Entries.FirstOrDefault(entry => entry.Key == key);
}

/// <summary>One name in an object, and its value.</summary>
sealed record Entry(string Key, Place Place, Node Value);
