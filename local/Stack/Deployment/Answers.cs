using Pulumi.Mixpeek.Protocol;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Deployment;

/// <summary>Check's answer.</summary>
sealed record Checked(MapValue Inputs, IReadOnlyList<CheckFailure> Failures);

/// <summary>Create's answer; in a preview the ID is empty.</summary>
sealed record Created(string Id, MapValue Outputs);

/// <summary>Read's answer.</summary>
/// <param name="Inputs">The inputs that would make the resource what it is; null where the provider does not tell.</param>
sealed record ReadAnswer(string Id, MapValue Outputs, MapValue? Inputs);
