using System.Text.RegularExpressions;
using Pulumi.Mixpeek.Stack.Yaml.Syntax;

namespace Pulumi.Mixpeek.Stack.Manifests;

/// <summary>The secrets that a manifest refers to, as <c>${{ secrets.NAME }}</c>: the program takes them from its configuration.</summary>
/// <param name="taken">The names of the program's resources: configuration and resources share one space of names.</param>
sealed partial class SecretNames(IEnumerable<string> taken)
{
    readonly HashSet<string> used = taken.ToHashSet(StringComparer.Ordinal);
    readonly Dictionary<string, string> settings = new(StringComparer.Ordinal);

    /// <summary>The settings in use, in the order of their names.</summary>
    public IEnumerable<string> Settings => settings.Values.Order(StringComparer.Ordinal);

    /// <summary>A text as a program has it: secrets as references to settings, and no other dollar sign a reference.</summary>
    public string Text(string text)
    {
        var (at, result) = (0, "");
        foreach (Match secret in Secret().Matches(text))
        {
            result += Literal.Of(text[at..secret.Index]) + $"${{{Setting(secret.Groups[1].Value)}}}";
            at = secret.Index + secret.Length;
        }
        return result + Literal.Of(text[at..]);
    }

    string Setting(string name)
    {
        if (!settings.TryGetValue(name, out var setting))
            settings[name] = setting = Enumerable.Range(1, int.MaxValue - 1)
                .Select(number => number == 1 ? Fit(name) : $"{Fit(name)}_secret_{number}").First(used.Add);
        return setting;
    }

    /// <summary>In <c>${a.b}</c> a dot would lead into a value.</summary>
    static string Fit(string name) => name.Replace('.', '_').Replace('-', '_');

    [GeneratedRegex(@"\$\{\{\s*secrets\.([A-Za-z_][A-Za-z0-9_.-]*)\s*\}\}")]
    private static partial Regex Secret();
}
