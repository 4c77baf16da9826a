using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Monitor;

/// <summary>What became of a registration.</summary>
/// <param name="Id">The resource's ID; empty while it is unknown, and for components.</param>
/// <param name="Outputs">What is known of its outputs.</param>
/// <param name="IsStable">Whether outputs that are missing are absent, rather than unknown: nothing was done to the resource.</param>
/// <param name="IsUnknown">Whether nothing at all is known: the resource is no target and does not exist.</param>
sealed record Registered(string Urn, string Id, MapValue Outputs, bool IsStable, bool IsUnknown = false);
