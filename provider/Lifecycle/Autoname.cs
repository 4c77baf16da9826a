using System.Security.Cryptography;
using System.Text;
using Pulumi.Mixpeek.Resources;
using Pulumi.Mixpeek.Shapes;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Lifecycle;

/// <summary>What the engine says about a name that the program leaves out (provider-rules 7).</summary>
/// <param name="Proposed">The name that the stack's autonaming configuration makes.</param>
/// <param name="IsEnforced">Whether it must be that name and no other.</param>
/// <param name="IsDisabled">Whether names must be given.</param>
sealed record Autonaming(string Proposed, bool IsEnforced, bool IsDisabled);

/// <summary>Names of resources: made where the program gives none, and held against Mixpeek's rule.</summary>
static class Autoname
{
    const int MinLength = 3, MaxLength = 100, HexDigits = 7;

    /// <summary>The name that a new resource gets, or null where the program must give it.</summary>
    public static string? Make(string logicalName, ReadOnlySpan<byte> randomSeed, string urn, Autonaming? autonaming) => autonaming switch
    {
        { IsDisabled: true } => null,
        { IsEnforced: true } => autonaming.Proposed,
        { Proposed.Length: > 0 } => Fit(autonaming.Proposed, MaxLength).PadRight(MinLength, '-'),
        _ => $"{Fit(logicalName, MaxLength - HexDigits - 1)}-{Hex(randomSeed, urn)}",
    };

    /// <summary>Whether <see cref="Make"/> has chance in it, so that a replacement never gets its predecessor's name.</summary>
    public static bool IsRandom(Autonaming? autonaming) => autonaming is null or { IsDisabled: false, Proposed: "" };

    /// <summary>Holds a name against Mixpeek's rule. The engine shows what the program gives, and nothing where it gives nothing.</summary>
    public static void Check(ResourceKind kind, PropertyValue? name, bool isGiven, Failures failures)
    {
        if (name?.Unwrap() is not TextValue { Value: var text } || Problem(text) is not { } problem)
            return;
        if (isGiven && name is TextValue)
            failures.AddShown(kind.NameProperty, problem);
        else
            failures.Add(PropertyPath.Root.Key(kind.NameProperty), name is TextValue ? $"\"{text}\": {problem}" : "this secret is no name for Mixpeek: 3 to 100 letters, digits, _ and -");
    }

    static string? Problem(string name) =>
        name.Length is < MinLength or > MaxLength ? $"a name has {MinLength} to {MaxLength} characters, this one {name.Length}"
        : Fit(name, MaxLength) != name ? $"a name has letters, digits, _ and - only; \"{Fit(name, MaxLength)}\" would do"
        : null;

    static string Fit(string name, int length)
    {
        var fitted = string.Concat(name.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-' ? letter : '-'));
        return fitted.Length > length ? fitted[..length] : fitted;
    }

    /// <summary>From the seed alone, so that the same Check gives the same name; an engine that sends no seed gets one from the URN.</summary>
    static string Hex(ReadOnlySpan<byte> randomSeed, string urn) =>
        Convert.ToHexStringLower(SHA256.HashData(randomSeed.IsEmpty ? Encoding.UTF8.GetBytes(urn) : randomSeed))[..HexDigits];
}
