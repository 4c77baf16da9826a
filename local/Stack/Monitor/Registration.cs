using Pulumi.Mixpeek.Stack.State;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Monitor;

/// <summary>What a program says of a resource that it declares.</summary>
sealed record Registration(string Type, string Name)
{
    /// <summary>The parent's URN; empty for none.</summary>
    public string Parent { get; init; } = "";

    /// <summary>Whether a provider manages it.</summary>
    public bool Custom { get; init; }

    /// <summary>Its properties, output marks taken off.</summary>
    public MapValue Inputs { get; init; } = MapValue.Empty;

    /// <summary>Whether it is protected; null leaves it to the parent.</summary>
    public bool? Protect { get; init; }

    /// <summary>Whether it is left to the provider when it is deleted; null leaves it to the parent.</summary>
    public bool? RetainOnDelete { get; init; }

    public IReadOnlyList<string> Dependencies { get; init; } = [];

    public IReadOnlyDictionary<string, IReadOnlyList<string>> PropertyDependencies { get; init; } =
        new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>The provider, <c>URN::ID</c>; empty for the default one.</summary>
    public string Provider { get; init; } = "";

    /// <summary>The provider package's version; empty for any.</summary>
    public string Version { get; init; } = "";

    /// <summary>Whether a replacement deletes first; null leaves it to the provider.</summary>
    public bool? DeleteBeforeReplace { get; init; }

    public IReadOnlyList<string> IgnoreChanges { get; init; } = [];

    public IReadOnlyList<string> ReplaceOnChanges { get; init; } = [];

    public IReadOnlyList<string> AdditionalSecretOutputs { get; init; } = [];

    public IReadOnlyList<Alias> Aliases { get; init; } = [];

    /// <summary>The ID of what is to be imported; empty for none.</summary>
    public string ImportId { get; init; } = "";

    public CustomTimeouts? CustomTimeouts { get; init; }

    /// <summary>The URN of what it is deleted with; empty for none.</summary>
    public string DeletedWith { get; init; } = "";
}
