namespace Pulumi.Mixpeek.Stack.Tests.Replay;

/// <summary>Why something recorded is not replayed.</summary>
/// <param name="Refused">What the runner names when it is asked for it all the same; null where nothing is to be refused.</param>
sealed record Departure(string Reason, string? Refused = null);
