using Pulumi.Mixpeek.Protocol;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Monitor;

/// <summary>A function's answer.</summary>
/// <param name="Result">What it returned; null while its arguments are unknown.</param>
/// <param name="Failures">What is wrong with the arguments.</param>
sealed record Invoked(MapValue? Result, IReadOnlyList<CheckFailure> Failures);
