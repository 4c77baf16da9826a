using Pulumi.Mixpeek.Stack.Yaml.Syntax;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Projects;

/// <summary>The top-level settings of a YAML file, or of an object in it. Faults are told with file and line.</summary>
sealed class Settings(MappingNode root, string file)
{
    public string File => file;

    /// <summary>Reads a file.</summary>
    /// <exception cref="ProgramException">It is not YAML, or not an object.</exception>
    public static Settings Read(string file) => YamlReader.Read(file, System.IO.File.ReadAllText(file)) switch
    {
        MappingNode mapping => new(mapping, file),
        ScalarNode { Value: NullValue } empty => new(new MappingNode(empty.Place, []), file),
        var other => throw new ProgramException(other.Place, $"{Path.GetFileName(file)} must be an object"),
    };

    /// <summary>The value of this name, or null where it is missing or null.</summary>
    public Node? Find(string key) => root.Find(key)?.Value is { } value and not ScalarNode { Value: NullValue } ? value : null;

    /// <summary>The text of this name, or null where it is missing.</summary>
    public string? Text(string key) => Find(key) switch
    {
        null => null,
        ScalarNode { Value: TextValue text } => text.Value,
        var other => throw new ProgramException(other.Place, $"{key} must be a string"),
    };

    public string RequiredText(string key, string meaning) => Text(key) ?? throw Missing(key, meaning);

    /// <summary>The entries of an object; none where it is missing.</summary>
    public IReadOnlyList<Entry> Entries(string key) => Find(key) switch
    {
        null => [],
        MappingNode mapping => mapping.Entries,
        var other => throw new ProgramException(other.Place, $"{key} must be an object"),
    };

    /// <summary>The elements of a list; none where it is missing.</summary>
    public IReadOnlyList<Node> Items(string key) => Find(key) switch
    {
        null => [],
        SequenceNode sequence => sequence.Items,
        var other => throw new ProgramException(other.Place, $"{key} must be a list"),
    };

    public ProgramException Missing(string key, string meaning) => new(root.Place, $"{key} is missing: {meaning}");

    /// <summary>Refuses a setting that means something to the Pulumi CLI and that this runner does not do.</summary>
    public void Refuse(string key, string reason)
    {
        if (Find(key) is { } found)
            throw new ProgramException(found.Place, $"{key} is not supported by mixpeek-stack: {reason}");
    }
}
