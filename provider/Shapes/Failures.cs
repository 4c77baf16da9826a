using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Shapes;

/// <summary>One thing that is wrong with a resource's inputs.</summary>
/// <param name="Property">The property to name to the engine, or empty where naming it would print a secret or an object.</param>
/// <param name="Reason">What is wrong, what was expected and what to do, in a sentence.</param>
readonly record struct Failure(string Property, string Reason);

/// <summary>All that is wrong with a resource's inputs, gathered so that a user mends them in one go.</summary>
sealed class Failures
{
    readonly List<Failure> all = [];

    public IReadOnlyList<Failure> All => all;

    /// <summary>
    /// Adds what is wrong with the value at a path. The path leads the reason: the engine prints the value of a property that a
    /// failure names, secrets and whole objects too (provider-rules 9).
    /// </summary>
    public void Add(PropertyPath path, string problem) => all.Add(new("", path.Text.Length == 0 ? problem : $"{path}: {problem}"));

    /// <summary>Adds what is wrong with a top-level scalar that is not secret, whose value the user should see.</summary>
    public void AddShown(string property, string problem) => all.Add(new(property, problem));
}
