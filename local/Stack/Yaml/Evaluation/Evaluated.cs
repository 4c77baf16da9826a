using System.Collections.Immutable;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Yaml.Evaluation;

/// <summary>A value, and the URNs of the resources that it came from.</summary>
/// <param name="Value">May hold unknowns and secrets at any depth, and resources as <see cref="ResourceValue"/>.</param>
sealed record Evaluated(PropertyValue Value, ImmutableSortedSet<string> Dependencies)
{
    /// <summary>No dependencies; sorted by letters, as the engine's state has them.</summary>
    public static ImmutableSortedSet<string> Independent { get; } = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    /// <summary>A value that came from no resource.</summary>
    public static Evaluated Constant(PropertyValue value) => new(value, Independent);

    /// <summary>A value made of others: it depends on whatever they depend on.</summary>
    public static Evaluated From(PropertyValue value, IEnumerable<Evaluated> parts) =>
        new(value, parts.Aggregate(Independent, (all, part) => all.Union(part.Dependencies)));

    /// <summary>The same dependencies, another value.</summary>
    public Evaluated With(PropertyValue value) => this with { Value = value };
}
