namespace Pulumi.Mixpeek.Stack.Programs;

/// <summary>A user's program: it registers resources with the monitor until it ends.</summary>
interface IProgram
{
    /// <summary>Runs the program.</summary>
    /// <returns>What kept it from ending well, or null.</returns>
    Task<ProgramFailure?> RunAsync(ProgramContext context, CancellationToken cancellation);
}
