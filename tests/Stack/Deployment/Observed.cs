using Pulumi.Mixpeek.Protocol;
using Pulumi.Mixpeek.Stack.Events;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Tests.Deployment;

/// <summary>What a deployment told.</summary>
sealed class Observed : IDeploymentObserver
{
    public List<string> Steps { get; } = [];

    public List<string> Errors { get; } = [];

    public List<string> Warnings { get; } = [];

    public void Started(Step step)
    {
    }

    public void Succeeded(Step step, TimeSpan took) => Steps.Add($"{step.Op} {step.Name}");

    public void Failed(Step step, string error) => Errors.Add(error);

    public void Message(LogSeverity severity, string urn, string text, bool ephemeral)
    {
        if (severity == LogSeverity.Error)
            Errors.Add(text);
        else if (severity == LogSeverity.Warning)
            Warnings.Add(text);
    }

    public void StackOutputs(MapValue olds, MapValue news)
    {
    }
}
