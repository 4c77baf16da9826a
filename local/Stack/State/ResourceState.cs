using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.State;

/// <summary>One resource in a stack's state: an entry of <c>deployment.resources</c>.</summary>
/// <remarks>Records compare by reference in their lists; tell entries apart by identity, never by equality.</remarks>
sealed record ResourceState
{
    public required string Urn { get; init; }

    public required string Type { get; init; }

    /// <summary>Whether a provider manages it; components and the stack itself are not custom.</summary>
    public bool Custom { get; init; }

    /// <summary>Whether it is a replacement's predecessor whose deletion is still to come.</summary>
    public bool Delete { get; init; }

    public string Id { get; init; } = "";

    public MapValue Inputs { get; init; } = MapValue.Empty;

    public MapValue Outputs { get; init; } = MapValue.Empty;

    public string? Parent { get; init; }

    public bool Protect { get; init; }

    /// <summary>Whether the program only reads it.</summary>
    public bool External { get; init; }

    public IReadOnlyList<string> Dependencies { get; init; } = [];

    /// <summary>The provider, <c>URN::ID</c>.</summary>
    public string? Provider { get; init; }

    public IReadOnlyDictionary<string, IReadOnlyList<string>> PropertyDependencies { get; init; } =
        new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>What went wrong after it was created; the next run updates it whatever Diff says (provider-rules 16).</summary>
    public IReadOnlyList<string> InitErrors { get; init; } = [];

    public IReadOnlyList<string> AdditionalSecretOutputs { get; init; } = [];

    public IReadOnlyList<string> Aliases { get; init; } = [];

    public CustomTimeouts? CustomTimeouts { get; init; }

    public string? DeletedWith { get; init; }

    public bool RetainOnDelete { get; init; }

    public bool PendingReplacement { get; init; }

    public string? ImportId { get; init; }

    /// <summary>The property paths whose changes the program wants ignored.</summary>
    public IReadOnlyList<string> IgnoreChanges { get; init; } = [];

    /// <summary>The property paths whose changes replace the resource.</summary>
    public IReadOnlyList<string> ReplaceOnChanges { get; init; } = [];

    /// <summary>Whether the user asked for its replacement in the next up.</summary>
    public bool Taint { get; init; }

    /// <summary>The fields of the state file that this runner has no use for; they are kept.</summary>
    public MapValue Unread { get; init; } = MapValue.Empty;
}
