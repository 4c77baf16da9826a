namespace Pulumi.Mixpeek.Stack.Commands;

/// <summary>The command line, or a file that it names, is not what it should be.</summary>
sealed class UsageException(string message) : Exception(message);
