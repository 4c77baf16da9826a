using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Monitor;

/// <summary>What programs ask for, told apart from how they ask it.</summary>
interface IResourceMonitor
{
    /// <summary>Deploys a resource.</summary>
    /// <exception cref="RegistrationException">It failed, or the deployment has stopped.</exception>
    Task<Registered> RegisterAsync(Registration registration, CancellationToken cancellation);

    /// <summary>Reads a resource that the program does not manage.</summary>
    /// <exception cref="RegistrationException">It failed, or the deployment has stopped.</exception>
    Task<Registered> ReadAsync(ReadRegistration registration, CancellationToken cancellation);

    /// <summary>Calls a provider's function.</summary>
    /// <exception cref="RegistrationException">The call failed.</exception>
    Task<Invoked> InvokeAsync(Invocation invocation, CancellationToken cancellation);

    /// <summary>Takes a component's or the stack's outputs.</summary>
    void RegisterOutputs(string urn, MapValue outputs);

    /// <summary>Takes a message of the program's or a provider's.</summary>
    void Log(LogMessage message);

    /// <summary>What the program may know of the deployment.</summary>
    DeploymentFacts Facts { get; }
}
