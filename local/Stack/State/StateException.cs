namespace Pulumi.Mixpeek.Stack.State;

/// <summary>The state file cannot be used; nothing was changed. The message names the file and what is wrong with it.</summary>
sealed class StateException(string message, Exception? inner = null) : Exception(message, inner);
