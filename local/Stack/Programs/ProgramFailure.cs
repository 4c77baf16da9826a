namespace Pulumi.Mixpeek.Stack.Programs;

/// <summary>Why a program did not end well.</summary>
/// <param name="Message">What to tell the user; null where the failing resource was reported already ("bail").</param>
sealed record ProgramFailure(string? Message);
