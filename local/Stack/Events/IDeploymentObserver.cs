using Pulumi.Mixpeek.Protocol;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Events;

/// <summary>Whoever watches a deployment: the display, the JSON form, tests. Calls come one at a time, in order.</summary>
interface IDeploymentObserver
{
    /// <summary>A step begins; in a preview it is only planned. Steps of <see cref="StepOp.Same"/> are told too.</summary>
    void Started(Step step);

    /// <summary>A step has ended well, after this long.</summary>
    void Succeeded(Step step, TimeSpan took);

    /// <summary>A step has failed.</summary>
    void Failed(Step step, string error);

    /// <summary>A message of the engine, a provider or the program; <paramref name="urn"/> is empty for the stack itself.</summary>
    void Message(LogSeverity severity, string urn, string text, bool ephemeral);

    /// <summary>The stack's outputs, once they are known.</summary>
    void StackOutputs(MapValue olds, MapValue news);
}
