namespace Pulumi.Mixpeek.Stack.Yaml.Syntax;

/// <summary>A YAML program that cannot be run, with everything that was found wrong with it.</summary>
sealed class ProgramException(IReadOnlyList<Diagnostic> diagnostics)
    : Exception(string.Join('\n', diagnostics.Select(Describe)))
{
    /// <summary>A program with this one thing wrong.</summary>
    public ProgramException(Place? place, string summary, string detail = "") : this([Diagnostic.Error(place, summary, detail)])
    {
    }

    /// <summary>What is wrong, in the order in which it was found.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; } = diagnostics;

    static string Describe(Diagnostic diagnostic) =>
        diagnostic.Place is { } place ? $"{place}: {diagnostic.Summary}" : diagnostic.Summary;
}
