using Pulumi.Mixpeek.Stack.Deployment;
using Pulumi.Mixpeek.Stack.Events;

namespace Pulumi.Mixpeek.Stack.Display;

/// <summary>Shows one phase: told of its steps, then of its end.</summary>
interface IDisplay : IDeploymentObserver, IDisposable
{
    /// <summary>The phase has ended.</summary>
    void Finish(DeploymentResult result, TimeSpan took);
}
