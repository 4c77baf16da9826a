using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Monitor;

/// <summary>A call of a provider's function.</summary>
sealed record Invocation(string Token, MapValue Arguments, string Provider, string Version);
