using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Monitor;

/// <summary>A resource that a program only reads: <c>Bucket.get(name, id)</c>.</summary>
/// <param name="Id">Its ID, or unknown.</param>
/// <param name="State">What the program says of it, often nothing.</param>
sealed record ReadRegistration(string Type, string Name, PropertyValue Id, MapValue State)
{
    public string Parent { get; init; } = "";

    public IReadOnlyList<string> Dependencies { get; init; } = [];

    public string Provider { get; init; } = "";

    public string Version { get; init; } = "";

    public IReadOnlyList<string> AdditionalSecretOutputs { get; init; } = [];
}
