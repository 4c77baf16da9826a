namespace Pulumi.Mixpeek.Stack.Deployment;

/// <summary>Check refused a resource's inputs; there is no step for it. The message has all failures.</summary>
sealed class CheckFailedException(string message) : ProviderException(message);
