namespace Pulumi.Mixpeek.Api;

/// <summary>How one of Mixpeek's tasks ended.</summary>
public abstract record TaskOutcome
{
    TaskOutcome() { }

    /// <summary>COMPLETED.</summary>
    public sealed record Completed : TaskOutcome;

    /// <summary>FAILED, CANCELED, or COMPLETED_WITH_ERRORS: not all was done.</summary>
    /// <param name="Status">Mixpeek's word for the end.</param>
    /// <param name="Error">What the task says went wrong, if it says anything.</param>
    public sealed record Failed(string Status, string? Error) : TaskOutcome;

    /// <summary>Mixpeek does not know the task (it keeps one for about 24 hours): ask for the resource itself.</summary>
    public sealed record Vanished : TaskOutcome;
}
