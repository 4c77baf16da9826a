using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Bench.Sides;

/// <summary>One of the two that are compared: how it is started, and what its inputs look like.</summary>
/// <param name="engineAddress">Where the engine listens: the last argument of its process, and a reason to live on.</param>
abstract class Side(string engineAddress)
{
    public abstract string Name { get; }

    /// <summary>The command of its process, started as the engine does; the engine's address comes after it.</summary>
    public abstract IReadOnlyList<string> Command { get; }

    /// <summary>What the stack runner is given as <c>--plugin</c>.</summary>
    public abstract string RunnerPlugin { get; }

    /// <summary>Variables that its process needs.</summary>
    public virtual IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string>();

    /// <summary>The inputs of a resource of this kind as this side gets them.</summary>
    public virtual MapValue Inputs(string kind, MapValue inputs) => inputs;

    /// <summary>A collection's source and namespace, as a program for this side writes them.</summary>
    /// <param name="source">The name of the bucket or collection.</param>
    public abstract string SourceInYaml(string source, bool isBucket);

    /// <summary>How it is started against a server.</summary>
    public PluginOptions Options(string url) => new()
    {
        Command = Command,
        EngineAddress = engineAddress,
        Environment = new Dictionary<string, string>(Environment) { ["MIXPEEK_BASE_URL"] = url, ["MIXPEEK_API_KEY"] = LocalServer.Key },
    };
}
