using System.Text.RegularExpressions;
using Pulumi.Mixpeek.Stack.State;

namespace Pulumi.Mixpeek.Stack.Deployment;

/// <summary>URNs by pattern: <c>*</c> stands for anything but a colon, <c>**</c> for anything.</summary>
sealed class Targets(IReadOnlyList<string> patterns)
{
    readonly Regex[] expressions = [.. patterns.Select(Expression)];

    /// <summary>Whether no pattern was given.</summary>
    public bool AreAll => expressions.Length == 0;

    public bool Match(string urn) => expressions.Any(expression => expression.IsMatch(urn));

    /// <summary>Providers and the stack are looked at whatever the targets are.</summary>
    public bool Include(string urn) =>
        AreAll || Match(urn) || Urns.IsProvider(Urns.Type(urn)) || Urns.Type(urn) == Urns.StackType;

    static Regex Expression(string pattern)
    {
        var escaped = Regex.Escape(pattern).Replace(@"\*\*", ".*", StringComparison.Ordinal).Replace(@"\*", "[^:]*", StringComparison.Ordinal);
        return new($"^{escaped}$", RegexOptions.CultureInvariant | RegexOptions.Singleline);
    }
}
