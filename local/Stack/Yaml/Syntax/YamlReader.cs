using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Pulumi.Mixpeek.Stack.Yaml.Syntax;

/// <summary>Reads YAML from the parser's events, which keep each thing's place and the aliases that Pulumi's YAML host refuses.</summary>
sealed class YamlReader
{
    readonly string file;
    readonly Parser parser;

    YamlReader(string file, string text)
    {
        this.file = file;
        parser = new Parser(new StringReader(text));
    }

    /// <summary>The one document in a file; an empty file is an empty object.</summary>
    /// <param name="file">The file's name, for messages.</param>
    /// <param name="text">What is in it.</param>
    /// <exception cref="ProgramException">It is not YAML, or has what Pulumi's YAML host does not take.</exception>
    public static Node Read(string file, string text)
    {
        try
        {
            return new YamlReader(file, text).ReadDocument();
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

    Node ReadNode() => parser.Consume<ParsingEvent>() switch
    {
        AnchorAlias alias => throw new ProgramException(At(alias), "alias nodes are not supported"),
        Scalar scalar => ReadScalar(scalar),
        SequenceStart start => ReadSequence(start),
        MappingStart start => ReadMapping(start),
        var other => throw new ProgramException(At(other), $"unexpected {other.GetType().Name}"),
    };

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

    Scalar ReadKey() => parser.TryConsume<Scalar>(out var key) && (IsText(key) || ScalarResolver.Resolve(key.Value) is Values.TextValue)
        ? key
        : throw new ProgramException(At(key ?? parser.Current!), "mapping keys must be strings");

    Place At(ParsingEvent at) => new(file, (int)at.Start.Line, (int)at.Start.Column);
}
