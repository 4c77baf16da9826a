using Pulumi.Mixpeek.Api;
using Pulumi.Mixpeek.Shapes;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Functions;

/// <summary>What a function is: what it takes, what it returns, and what it asks Mixpeek for. It changes nothing there.</summary>
abstract class Function
{
    /// <summary>The name in programs: <c>mixpeek:index:NAME</c>.</summary>
    public abstract string Name { get; }

    /// <summary>What it tells, for the schema and the documentation.</summary>
    public abstract string Description { get; }

    /// <summary>Its arguments, a line each.</summary>
    public abstract IReadOnlyList<Property> Inputs { get; }

    /// <summary>Its result, a line each; what is required is always there.</summary>
    public abstract IReadOnlyList<Property> Outputs { get; }

    /// <summary>Whether it needs a namespace: its own argument <c>namespace</c>, or else the provider's.</summary>
    public virtual bool NeedsNamespace => true;

    /// <summary>The token in programs and in the engine's requests.</summary>
    public string Token => $"mixpeek:index:{Name}";

    /// <summary>What is being asked, for the errors of its requests.</summary>
    public abstract FailedOperation Asking(Question question);

    /// <summary>Asks Mixpeek, and returns what the outputs declare.</summary>
    public abstract Task<MapValue> AnswerAsync(Question question);
}
