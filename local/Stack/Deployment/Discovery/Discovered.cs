using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Deployment.Discovery;

/// <summary>Something that the provider has.</summary>
/// <param name="Type">Its type: <c>mixpeek:index:Bucket</c>.</param>
/// <param name="Id">Its ID, as a state holds it.</param>
/// <param name="ImportId">Its ID as an import takes it: with its namespace in front.</param>
/// <param name="Name">Its name there.</param>
sealed record Discovered(string Type, string Id, string ImportId, string Name)
{
    /// <summary>What a program says to have it.</summary>
    public MapValue Inputs { get; init; } = MapValue.Empty;
}
