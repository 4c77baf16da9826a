namespace Pulumi.Mixpeek.Stack.Monitor;

/// <summary>A name that a resource may have in the state: a URN, or what differs from its present one.</summary>
sealed record Alias
{
    /// <summary>The whole URN; null where the parts tell it.</summary>
    public string? Urn { get; init; }

    public string? Name { get; init; }

    public string? Type { get; init; }

    public string? Stack { get; init; }

    public string? Project { get; init; }

    public string? Parent { get; init; }

    public bool NoParent { get; init; }
}
