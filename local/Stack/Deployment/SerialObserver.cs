using Pulumi.Mixpeek.Protocol;
using Pulumi.Mixpeek.Stack.Events;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Deployment;

/// <summary>Passes events on one at a time.</summary>
sealed class SerialObserver(IDeploymentObserver inner) : IDeploymentObserver
{
    readonly Lock telling = new();

    public void Started(Step step) => Tell(() => inner.Started(step));

    public void Succeeded(Step step, TimeSpan took) => Tell(() => inner.Succeeded(step, took));

    public void Failed(Step step, string error) => Tell(() => inner.Failed(step, error));

    public void Message(LogSeverity severity, string urn, string text, bool ephemeral) =>
        Tell(() => inner.Message(severity, urn, text, ephemeral));

    public void StackOutputs(MapValue olds, MapValue news) => Tell(() => inner.StackOutputs(olds, news));

    void Tell(Action tell)
    {
        lock (telling)
            tell();
    }
}
