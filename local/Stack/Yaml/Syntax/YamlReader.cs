using Pulumi.Mixpeek.Values;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Pulumi.Mixpeek.Stack.Yaml.Syntax;

/// <summary>Reads YAML from the parser's events, which keep each thing's place and the aliases that Pulumi's YAML host refuses.</summary>
sealed class YamlReader
{
    /// <summary>An alias stands for a copy, and a few of them can stand for a thousand million.</summary>
    const int MostNodes = 1_000_000;

    /// <summary>Far more than anybody writes, and far less than the stack can bear.</summary>
    const int MostLevels = WireCodec.MaxDepth / 2;

    readonly string file;
    readonly Parser parser;
    readonly Dictionary<AnchorName, (Node Node, int Size, int Height)>? anchors;
    int level, deepest, nodes;

    YamlReader(string file, string text, bool withAliases)
    {
        this.file = file;
        parser = new Parser(new StringReader(text));
        anchors = withAliases ? [] : null;
    }

    /// <summary>The one document in a file; an empty file is an empty object.</summary>
    /// <param name="file">The file's name, for messages.</param>
    /// <param name="text">What is in it.</param>
    /// <param name="withAliases">Whether an alias stands for what its anchor marks; a program has none.</param>
    /// <exception cref="ProgramException">It is not YAML, or has what Pulumi's YAML host does not take.</exception>
    public static Node Read(string file, string text, bool withAliases = false)
    {
        try
        {
            return new YamlReader(file, text, withAliases).ReadDocument();
        }
        catch (YamlException broken)
        {
            var place = new Place(file, (int)broken.Start.Line, (int)broken.Start.Column);
            throw new ProgramException(place, $"{file} is not valid YAML: {broken.InnerException?.Message ?? broken.Message}");
        }
    }

    Node ReadDocument()
    {
        parser.Consume<StreamStart>();
        if (parser.TryConsume<StreamEnd>(out var end))
            return new MappingNode(At(end), []);
        parser.Consume<DocumentStart>();
        var root = ReadNode();
        parser.Consume<DocumentEnd>();
        return parser.TryConsume<StreamEnd>(out _)
            ? root
            : throw new ProgramException(At(parser.Current!), "a second document follows, and a program is only one");
    }

    Node ReadNode()
    {
        var (at, outside, before) = (parser.Current!, deepest, nodes++);
        deepest = ++level;
        Bound(at);
        var node = Read(parser.Consume<ParsingEvent>());
        if (anchors is not null && at is NodeEvent { Anchor: { IsEmpty: false } name })
            anchors[name] = (node, nodes - before, deepest - level);
        deepest = Math.Max(outside, deepest);
        level--;
        return node;
    }

    void Bound(ParsingEvent at)
    {
        if (deepest > MostLevels)
            throw new ProgramException(At(at), $"this is nested more than {MostLevels} levels deep");
        if (nodes > MostNodes)
            throw new ProgramException(At(at), $"with its aliases written out, this has more than {MostNodes} nodes");
    }

    Node Read(ParsingEvent start) => start switch
    {
        AnchorAlias alias => ReadAlias(alias),
        Scalar scalar => ReadScalar(scalar),
        SequenceStart sequence => ReadSequence(sequence),
        MappingStart mapping => ReadMapping(mapping),
        var other => throw new ProgramException(At(other), $"unexpected {other.GetType().Name}"),
    };

    Node ReadAlias(AnchorAlias alias)
    {
        if (anchors is null)
            throw new ProgramException(At(alias), "alias nodes are not supported");
        if (!anchors.TryGetValue(alias.Value, out var marked))
            throw new ProgramException(At(alias), $"the anchor \"{alias.Value}\" is not there, or not closed yet");
        (nodes, deepest) = (nodes + marked.Size, Math.Max(deepest, level + marked.Height));
        Bound(alias);
        return marked.Node;
    }

    ScalarNode ReadScalar(Scalar scalar) => new(At(scalar), IsText(scalar) ? scalar.Value : ScalarResolver.Resolve(scalar.Value));

    static bool IsText(Scalar scalar) => scalar.Style != ScalarStyle.Plain || scalar.Tag == "tag:yaml.org,2002:str";

    SequenceNode ReadSequence(SequenceStart start)
    {
        var items = new List<Node>();
        while (!parser.TryConsume<SequenceEnd>(out _))
            items.Add(ReadNode());
        return new(At(start), items);
    }

    MappingNode ReadMapping(MappingStart start)
    {
        var entries = new List<Entry>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = ReadKey();
            if (!names.Add(key.Value))
                throw new ProgramException(At(key), $"the key \"{key.Value}\" is there twice");
            entries.Add(new(key.Value, At(key), ReadNode()));
        }
        return new(At(start), entries);
    }

    Scalar ReadKey() => parser.TryConsume<Scalar>(out var key) && (IsText(key) || ScalarResolver.Resolve(key.Value) is TextValue)
        ? key
        : throw new ProgramException(At(key ?? parser.Current!), "mapping keys must be strings");

    Place At(ParsingEvent at) => new(file, (int)at.Start.Line, (int)at.Start.Column);
}
