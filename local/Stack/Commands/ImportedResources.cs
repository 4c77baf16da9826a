using Pulumi.Mixpeek.Protocol;
using Pulumi.Mixpeek.Stack.Events;
using Pulumi.Mixpeek.Stack.State;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Commands;

/// <summary>Passes on what a display is told, and keeps what was imported: its code is printed at the end.</summary>
sealed class ImportedResources(IDeploymentObserver next) : IDeploymentObserver
{
    readonly List<ResourceState> all = [];

    public IReadOnlyList<ResourceState> All => all;

    public void Started(Step step) => next.Started(step);

    public void Succeeded(Step step, TimeSpan took)
    {
        if (step is { Op: StepOp.Import, New: { } imported })
            all.Add(imported);
        next.Succeeded(step, took);
    }

    public void Failed(Step step, string error) => next.Failed(step, error);

    public void Message(LogSeverity severity, string urn, string text, bool ephemeral) => next.Message(severity, urn, text, ephemeral);

    public void StackOutputs(MapValue olds, MapValue news) => next.StackOutputs(olds, news);
}
