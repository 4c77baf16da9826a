namespace Pulumi.Mixpeek.Api;

/// <summary>Says what a failed request means for the user's resource.</summary>
public static class Explanation
{
    /// <summary>The resource, what happened, what is wrong in which property, and what to do next.</summary>
    public static string Of(ApiException exception, FailedOperation operation)
    {
        string?[] sentences =
        [
            $"{operation.What}: {exception.Message}",
            exception.Error is { } error ? Findings(error, operation) : null,
            exception.IsBudgetSpent ? "It was not tried again, since most requests of this run fail: run the command again once Mixpeek answers." : null,
            exception.TooLong is { } wait ? $"Mixpeek asks to wait {WaitLine.Seconds(wait)}, and the operation has less time left: {operation.MoreTime}." : null,
            NextStep.After(exception, operation),
            // Last, since it ends with a command, which no full stop may follow.
            exception.OutcomeUnknown ? $"It is not known whether Mixpeek did it all the same: {NextStep.Look(operation)}" : null,
        ];
        return string.Join(' ', sentences.Where(sentence => sentence is not null));
    }

    static string? Findings(ApiError error, FailedOperation operation) => error.ValidationErrors.Count == 0
        ? null
        : string.Join("; ", error.ValidationErrors.Select(finding => Finding(finding, operation))) + ".";

    static string Finding(ValidationError finding, FailedOperation operation)
    {
        var place = finding.Location.Count == 0 ? "" : (operation.PropertyPath(finding.Location) ?? WirePath(finding.Location)) + ": ";
        return place + finding.Message.TrimEnd('.');
    }

    static string WirePath(IReadOnlyList<string> location) =>
        location.Aggregate("", (path, name) => name.All(char.IsAsciiDigit) ? $"{path}[{name}]" : path.Length == 0 ? name : $"{path}.{name}");
}
