using Pulumi.Mixpeek.Stack.Yaml.Syntax;

namespace Pulumi.Mixpeek.Stack.Yaml.Types;

/// <summary>Why a value cannot be given to something: the reason, and the reasons below it.</summary>
/// <param name="Property">The property that it is about, or null.</param>
/// <param name="Place">Where the value stands, or null where only what is below knows.</param>
/// <param name="Summary">One line for the whole, where this reason has a better one than "is not assignable".</param>
sealed record Mismatch(string Reason, IReadOnlyList<Mismatch> Because, string? Property = null, Place? Place = null, string? Summary = null)
{
    public Mismatch(string reason) : this(reason, [])
    {
    }

    /// <summary>The line for the whole, where there is exactly one reason at each level down to it.</summary>
    public string? BestSummary => Summary ?? (Because is [var only] ? only.BestSummary : null);

    /// <summary>The place of the innermost reason, under the same condition.</summary>
    public Place? BestPlace => Place ?? (Because is [var only] ? only.BestPlace : null);

    public override string ToString() => string.Join('\n', Lines(0));

    IEnumerable<string> Lines(int depth) => Because
        .SelectMany(reason => reason.Lines(depth + 1))
        .Prepend($"{new string(' ', depth * 2)}{(Property is null ? "" : $"{Property}: ")}{Reason}{(Because.Count > 0 ? ":" : "")}");
}
