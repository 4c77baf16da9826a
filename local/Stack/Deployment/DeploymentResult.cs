using Pulumi.Mixpeek.Stack.Events;

namespace Pulumi.Mixpeek.Stack.Deployment;

/// <summary>How a deployment ended.</summary>
/// <param name="Changes">How many resources had each kind of step; a replacement counts once, as <see cref="StepOp.Replace"/>.</param>
/// <param name="Failed">Whether anything went wrong; the observer was told what.</param>
sealed record DeploymentResult(IReadOnlyDictionary<StepOp, int> Changes, bool Failed);
