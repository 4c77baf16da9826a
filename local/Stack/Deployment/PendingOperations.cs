using Pulumi.Mixpeek.Protocol;
using Pulumi.Mixpeek.Stack.Events;
using Pulumi.Mixpeek.Stack.State;

namespace Pulumi.Mixpeek.Stack.Deployment;

/// <summary>What an engine that was killed left unfinished.</summary>
static class PendingOperations
{
    const string Creating = "creating";

    /// <summary>
    /// The state to begin with. All that was interrupted is told, as the engine tells it (recordings, faults/21). Creations are kept, as
    /// nothing else knows of them, until a refresh, which the user is sent to look before; the rest shows in the resources themselves.
    /// </summary>
    public static Snapshot Carried(Snapshot start, Operation operation, IDeploymentObserver observer)
    {
        if (start.Pending.Count > 0 && operation != Operation.Refresh)
            observer.Message(LogSeverity.Warning, "", Text(start.Pending), ephemeral: false);
        return start with { Pending = operation == Operation.Refresh ? [] : [.. start.Pending.Where(pending => pending.Type == Creating)] };
    }

    static string Text(IReadOnlyList<PendingOperation> pending) =>
        $"""
        Attempting to deploy or update resources with {pending.Count} pending operations from previous deployment.
        {string.Join('\n', pending.Select(operation => $"  * {operation.Resource.Urn}, interrupted while {operation.Type}"))}
        These resources are in an unknown state because mixpeek-stack was interrupted while waiting for changes to these resources to complete. Look for them at the provider: delete or import what was created.
        `mixpeek-stack refresh` reads the others, and forgets this list.
        """;
}
