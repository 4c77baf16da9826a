namespace Pulumi.Mixpeek.Api;

/// <summary>How the attempts of one request went.</summary>
/// <param name="Last">The last of them, which counts.</param>
/// <param name="Count">How often it was tried.</param>
sealed record Tried(Attempt Last, int Count)
{
    /// <summary>The wait that was asked for and not made, because it is longer than the operation has time.</summary>
    public TimeSpan? TooLong { get; init; }

    /// <summary>Whether it would have been tried again, had the process any retries left (<see cref="RetryBudget"/>).</summary>
    public bool IsBudgetSpent { get; init; }
}
