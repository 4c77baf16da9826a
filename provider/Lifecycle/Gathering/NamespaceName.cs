using System.Text.RegularExpressions;

namespace Pulumi.Mixpeek.Lifecycle.Gathering;

/// <summary>Namespaces as requests name them: by ID or by name.</summary>
static partial class NamespaceName
{
    /// <summary>
    /// Whether these two may be the same namespace. An ID and a name may be; two IDs are not, nor are two names (they are unique in the
    /// organisation). Where in doubt they may.
    /// </summary>
    public static bool MayBeOne(string one, string other) =>
        one == other || !(IsId(one) ? IsId(other) : IsPlainName(one) && IsPlainName(other));

    static bool IsId(string text) => Id().IsMatch(text);

    static bool IsPlainName(string text) => !text.StartsWith("ns_", StringComparison.Ordinal);

    [GeneratedRegex("^ns_[0-9a-z]{8,}$")]
    private static partial Regex Id();
}
