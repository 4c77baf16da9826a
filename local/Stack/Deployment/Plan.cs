using Pulumi.Mixpeek.Stack.Events;
using Pulumi.Mixpeek.Stack.State;

namespace Pulumi.Mixpeek.Stack.Deployment;

/// <summary>What is to be done about one registration.</summary>
/// <param name="Op">
/// <see cref="StepOp.Same"/>, <see cref="StepOp.Create"/>, <see cref="StepOp.Update"/> or <see cref="StepOp.CreateReplacement"/>.
/// </param>
/// <param name="Goal">What the resource is to be, with checked inputs.</param>
/// <param name="DeleteFirst">What goes before the replacement is created: the predecessor last, what depends on it before; none if it goes after.</param>
sealed record Plan(StepOp Op, ResourceState? Old, ResourceState Goal, Difference Difference, IReadOnlyList<ResourceState> DeleteFirst);
