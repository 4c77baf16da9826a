using Pulumi.Mixpeek.Values;
using YamlDotNet.Serialization;

namespace Pulumi.Mixpeek.Stack.Yaml;

/// <summary>Writes programs.</summary>
static class ProgramText
{
    static readonly ISerializer Yaml = new SerializerBuilder()
        .WithIndentedSequences()
        .WithQuotingNecessaryStrings()
        .WithMaximumRecursion(WireCodec.MaxDepth)
        .WithNewLine("\n")
        .DisableAliases()
        .Build();

    /// <summary>The YAML of a program, or of a part of one.</summary>
    public static string Write(object program) => Yaml.Serialize(program);
}
