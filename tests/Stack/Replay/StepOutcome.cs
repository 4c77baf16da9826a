namespace Pulumi.Mixpeek.Stack.Tests.Replay;

/// <summary>What became of a step in the runner.</summary>
/// <param name="Text">What the runner printed.</param>
/// <param name="Differences">Between what it asked the plugin and what the engine did.</param>
sealed record StepOutcome(int ExitCode, IReadOnlyList<string> Text, IReadOnlyList<string> Differences);
