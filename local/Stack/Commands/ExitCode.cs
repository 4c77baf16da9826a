namespace Pulumi.Mixpeek.Stack.Commands;

/// <summary>The exit codes, as the Pulumi CLI has them.</summary>
static class ExitCode
{
    public const int Done = 0;

    /// <summary>Something went wrong; it was told.</summary>
    public const int Failed = 1;

    /// <summary>A manifest was converted, but for what was listed.</summary>
    public const int Incomplete = 2;

    /// <summary>There were changes, and none were expected (recordings/life/12).</summary>
    public const int UnexpectedChanges = 7;
}
