using Pulumi.Mixpeek.Protocol;
using Pulumi.Mixpeek.Stack.Events;
using Pulumi.Mixpeek.Stack.State;

namespace Pulumi.Mixpeek.Stack.Deployment;

/// <summary>What an engine that was killed left unfinished.</summary>
static class PendingOperations
{
    const string Creating = "creating";

    /// <summary>
    /// The state to begin with. Creations of unknown end are told and kept, as nothing else knows of them, until a refresh, which
    /// the user is sent to look before; what else was under way shows in the resources themselves.
    /// </summary>
    public static Snapshot Carried(Snapshot start, Operation operation, IDeploymentObserver observer)
    {
        var creating = start.Pending.Where(pending => pending.Type == Creating).ToArray();
        foreach (var pending in creating)
            observer.Message(LogSeverity.Warning, pending.Resource.Urn, Text(pending.Resource), ephemeral: false);
        return start with { Pending = operation == Operation.Refresh ? [] : creating };
    }

    static string Text(ResourceState resource) =>
        $"its creation was interrupted and may have been carried out ({Urns.Name(resource.Urn)}, {resource.Type}); look for it at the "
        + "provider and delete or import it. A refresh forgets this warning";
}
