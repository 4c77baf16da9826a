namespace Pulumi.Mixpeek.Stack.Secrets;

/// <summary>Secrets cannot be read or written: no passphrase, a wrong one, or a damaged text.</summary>
sealed class SecretsException(string message) : Exception(message);
