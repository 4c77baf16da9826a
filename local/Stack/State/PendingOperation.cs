namespace Pulumi.Mixpeek.Stack.State;

/// <summary>An operation that was begun and whose end the state does not know: an entry of <c>pending_operations</c>.</summary>
/// <param name="Type">The operation: <c>creating</c>, <c>updating</c>, <c>deleting</c>, <c>reading</c> or <c>importing</c>.</param>
sealed record PendingOperation(ResourceState Resource, string Type);
