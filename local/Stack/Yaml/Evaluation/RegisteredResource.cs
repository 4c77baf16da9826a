using Pulumi.Mixpeek.Stack.Yaml.Programs;
using Pulumi.Mixpeek.Stack.Yaml.Types;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Yaml.Evaluation;

/// <summary>A resource that the engine knows.</summary>
/// <param name="Id">Its ID; unknown in a preview of its creation.</param>
/// <param name="Outputs">What it has, as far as it is known.</param>
/// <param name="Provider">The explicit provider that it is of, as <c>URN::ID</c>, or null; resources below it inherit it.</param>
/// <param name="Protected">Whether it is protected; resources below it inherit that too.</param>
sealed record RegisteredResource(
    ResourceDeclaration Declaration,
    ResourceSchema Schema,
    string Urn,
    PropertyValue Id,
    MapValue Outputs,
    string? Provider,
    bool Protected)
{
    /// <summary>How another resource names this provider.</summary>
    public string ProviderReference => $"{Urn}::{(Id is TextValue id ? id.Value : ((UnknownValue)PropertyValue.Unknown).Token)}";
}
