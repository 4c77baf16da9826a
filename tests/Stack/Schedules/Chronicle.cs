using Pulumi.Mixpeek.Protocol;
using Pulumi.Mixpeek.Stack.Events;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Tests.Schedules;

/// <summary>What a deployment told, and which creations were under way when its plugin was killed.</summary>
sealed class Chronicle : IDeploymentObserver
{
    readonly Lock gate = new();
    readonly HashSet<(string, string)> creating = [];
    readonly List<string> lines = [];
    bool isDead;

    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (gate)
                return [.. lines];
        }
    }

    /// <summary>The objects, by kind and name, whose creation never came to a known end.</summary>
    public IReadOnlyCollection<(string Kind, string Name)> Creating => creating;

    /// <summary>The plugin dies: no creation that is under way has an answer from now on.</summary>
    public void Die()
    {
        lock (gate)
            isDead = true;
    }

    public void Started(Step step)
    {
        lock (gate)
            if (IsCreation(step))
                creating.Add(Books.Named(step.New!));
    }

    public void Succeeded(Step step, TimeSpan took)
    {
        lock (gate)
        {
            if (IsCreation(step))
                creating.Remove(Books.Named(step.New!));
            if (step.Op != StepOp.Same)
                lines.Add($"{step.Op} {step.Name} {step.New?.Id}, {took.TotalMilliseconds:0} ms");
        }
    }

    public void Failed(Step step, string error)
    {
        lock (gate)
        {
            if (IsCreation(step) && !isDead)
                creating.Remove(Books.Named(step.New!));
            lines.Add($"{step.Op} {step.Name} failed: {error}");
        }
    }

    public void Message(LogSeverity severity, string urn, string text, bool ephemeral)
    {
        lock (gate)
            if (severity is LogSeverity.Warning or LogSeverity.Error)
                lines.Add($"{severity}: {text}");
    }

    public void StackOutputs(MapValue olds, MapValue news)
    {
    }

    static bool IsCreation(Step step) => step.Op is StepOp.Create or StepOp.CreateReplacement && step.Type.StartsWith("mixpeek:", StringComparison.Ordinal);
}
