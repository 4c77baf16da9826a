using System.Collections.Concurrent;
using Pulumi.Mixpeek.Stack.Monitor;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Tests.Monitor;

/// <summary>A deployment that takes everything and answers with what a test wants.</summary>
sealed class FakeMonitor : IResourceMonitor
{
    public ConcurrentQueue<Registration> Registrations { get; } = [];

    public ConcurrentQueue<ReadRegistration> Reads { get; } = [];

    public ConcurrentQueue<Invocation> Invocations { get; } = [];

    public ConcurrentQueue<LogMessage> Messages { get; } = [];

    /// <summary>The outputs of whatever is registered or read.</summary>
    public MapValue Outputs { get; set; } = MapValue.Empty;

    /// <summary>The answer of whatever is invoked.</summary>
    public Invoked Invoked { get; set; } = new(MapValue.Empty, []);

    /// <summary>Why everything fails; null where nothing does.</summary>
    public RegistrationException? Failure { get; set; }

    public (string Urn, MapValue Outputs)? ComponentOutputs { get; private set; }

    public DeploymentFacts Facts { get; } = new(
        "life", "dev", "organization", new Dictionary<string, string> { ["mixpeek:apiKey"] = "k" }, ["mixpeek:apiKey"],
        IsPreview: true, Parallel: 8);

    public Task<Registered> RegisterAsync(Registration registration, CancellationToken cancellation) => Answer(Registrations, registration);

    public Task<Registered> ReadAsync(ReadRegistration registration, CancellationToken cancellation) => Answer(Reads, registration);

    public Task<Invoked> InvokeAsync(Invocation invocation, CancellationToken cancellation)
    {
        Invocations.Enqueue(invocation);
        return Failure is null ? Task.FromResult(Invoked) : Task.FromException<Invoked>(Failure);
    }

    public void RegisterOutputs(string urn, MapValue outputs) => ComponentOutputs = (urn, outputs);

    public void Log(LogMessage message) => Messages.Enqueue(message);

    Task<Registered> Answer<T>(ConcurrentQueue<T> calls, T call)
    {
        calls.Enqueue(call);
        return Failure is null
            ? Task.FromResult(new Registered("urn:pulumi:dev::life::t:i:T::x", "id-x", Outputs, IsStable: true))
            : Task.FromException<Registered>(Failure);
    }
}
