namespace Pulumi.Mixpeek.Stack.Deployment;

/// <summary>Names for what is imported, as a program can have them: letters, digits, hyphens and underscores, each name once.</summary>
/// <param name="taken">The names that are in use.</param>
sealed class ImportNames(IEnumerable<string> taken)
{
    /// <summary><c>pulumi</c> is the YAML host's own name.</summary>
    readonly HashSet<string> used = taken.Append("pulumi").ToHashSet(StringComparer.Ordinal);

    /// <summary>The nearest to a wanted name: where it is taken, with the resource's kind, and then with a number.</summary>
    public string For(string wanted, string type)
    {
        var (name, kind) = (Fit(wanted), type[(type.LastIndexOf(':') + 1)..].ToLowerInvariant());
        var numbered = Enumerable.Range(2, int.MaxValue - 2).Select(number => $"{name}-{kind}-{number}");
        return new[] { name, $"{name}-{kind}" }.Concat(numbered).First(used.Add);
    }

    static string Fit(string name) =>
        string.Concat(name.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' ? letter : '-'));
}
