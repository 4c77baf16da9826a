using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Monitor;

/// <summary>What became of a registration.</summary>
/// <param name="Id">The resource's ID; empty while it is unknown, and for components.</param>
/// <param name="Outputs">What is known of its outputs.</param>
/// <param name="IsComplete">Whether the outputs that are missing are absent, rather than unknown.</param>
sealed record Registered(string Urn, string Id, MapValue Outputs, bool IsComplete);
