using Pulumi.Mixpeek.Protocol;

namespace Pulumi.Mixpeek.Stack.Monitor;

/// <summary>A message for the user.</summary>
/// <param name="Urn">The resource that it is about; empty for the stack.</param>
/// <param name="Ephemeral">Whether the next one takes its place.</param>
sealed record LogMessage(LogSeverity Severity, string Urn, string Text, bool Ephemeral);
