using Mixpeek.Local.Models;
using Mixpeek.Local.Store;
using Pulumi.Mixpeek.Values;

namespace Mixpeek.Local.Protocol;

/// <summary>The rules for names: 3 to 100 letters, digits, underscores and hyphens, each once in its namespace.</summary>
static class Names
{
    const int Shortest = 3, Longest = 100;

    /// <summary>Refuses a name that is malformed, or taken by another object.</summary>
    /// <param name="table">The objects of the same kind.</param>
    /// <param name="kind">The kind, as its fields spell it: <c>bucket</c>.</param>
    /// <param name="name">The name that is asked for.</param>
    /// <param name="own">The ID of the object that is being renamed; null for a new one.</param>
    public static void Claim(Table table, string kind, string name, string? own = null)
    {
        if (name.Length is < Shortest or > Longest || !name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-'))
            throw Refusal.Invalid(new Issue(
                ["body", $"{kind}_name"],
                "value_error",
                $"{kind}_name must have {Shortest} to {Longest} letters, digits, underscores and hyphens"));
        if (table.Named(name) is { } taken && taken.Id != own)
            throw Taken(kind, taken);
    }

    static Refusal Taken(string kind, Row taken) => Refusal.Conflict(
        $"{char.ToUpperInvariant(kind[0])}{kind[1..]} with name '{taken.Name}' already exists",
        MapValue.Of(($"{kind}_name", taken.Name), ($"{kind}_id", taken.Id)));
}
