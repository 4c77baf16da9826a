using System.Globalization;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Shapes;

/// <summary>One thing that is wrong with a resource's inputs, or a function's arguments.</summary>
/// <param name="Path">Where.</param>
/// <param name="Problem">What is wrong, what was expected and what to do, in a sentence.</param>
/// <param name="IsShown">Whether the engine may name the property, and print its value with it.</param>
readonly record struct Failure(PropertyPath Path, string Problem, bool IsShown)
{
    /// <summary>The property to name to the engine, or empty where naming it would print a secret or an object.</summary>
    public string Property => IsShown ? Path.Text : "";

    /// <summary>The problem, led by its path where the engine does not name it.</summary>
    public string Reason => IsShown || Path.Text.Length == 0 ? Problem : $"{Path}: {Problem}";
}

/// <summary>All that is wrong with a resource's inputs, gathered so that a user mends them in one go.</summary>
sealed class Failures
{
    readonly List<Failure> all = [];
    readonly List<string> warnings = [];
    int secrets;

    public IReadOnlyList<Failure> All => all;

    /// <summary>What is allowed, and hardly meant.</summary>
    public IReadOnlyList<string> Warnings => warnings;

    /// <summary>
    /// Adds what is wrong with the value at a path. The path leads the reason: the engine prints the value of a property that a
    /// failure names, secrets and whole objects too (provider-rules 9).
    /// </summary>
    public void Add(PropertyPath path, string problem) => all.Add(new(path, problem, IsShown: false));

    /// <summary>Adds what is wrong with a top-level scalar that the program gives and that is not secret: the engine shows its value.</summary>
    public void AddShown(string property, string problem) => all.Add(new(PropertyPath.Root.Key(property), problem, IsShown: true));

    /// <summary>Adds what a user should look at, although it stops nothing.</summary>
    public void Warn(PropertyPath path, string problem) => warnings.Add($"{path}: {problem}");

    /// <summary>Checks a secret: what is found wrong with it is told without it.</summary>
    public void Hide(Action check)
    {
        secrets++;
        check();
        secrets--;
    }

    /// <summary>Checks what may hold secrets.</summary>
    public void HideIf(bool isSecret, Action check)
    {
        if (isSecret)
            Hide(check);
        else
            check();
    }

    /// <summary>Whether what is being checked is a secret, or a part of one.</summary>
    public bool IsHidden => secrets > 0;

    /// <summary>A value as a reason may show it.</summary>
    public string Show(string text) => IsHidden ? "this secret" : $"\"{text}\"";

    /// <inheritdoc cref="Show(string)"/>
    public string Show(double number) => IsHidden ? "this secret" : number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The word that was meant, where saying it gives nothing away.</summary>
    public string? Nearest(string text, IEnumerable<string> words) => IsHidden ? null : Shapes.Nearest.To(text, words);

    /// <summary>"Did you mean", where that gives nothing away.</summary>
    public string Suggest(string text, IEnumerable<string> words) => IsHidden ? "" : Shapes.Nearest.Suggestion(text, words);
}
