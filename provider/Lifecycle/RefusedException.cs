namespace Pulumi.Mixpeek.Lifecycle;

/// <summary>The provider itself refuses, and has done nothing. The message is for people, with the way out.</summary>
sealed class RefusedException(string message, Exception? inner = null) : Exception(message, inner);
