namespace Pulumi.Mixpeek.Stack.Deployment;

/// <summary>A provider's call failed: nothing was done, or nobody knows. The message is the provider's.</summary>
class ProviderException(string message, Exception? inner = null) : Exception(message, inner);
