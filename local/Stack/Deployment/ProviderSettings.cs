using System.Text.RegularExpressions;
using Pulumi.Mixpeek.Stack.State;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Deployment;

/// <summary>The configuration of providers: names, and what of it is for the engine alone.</summary>
static partial class ProviderSettings
{
    /// <summary>The version of the package: kept in the state so that an engine takes the same one, not sent to the provider.</summary>
    const string Version = "version";

    /// <summary>The package of a provider resource's type, <c>pulumi:providers:PACKAGE</c>.</summary>
    public static string Package(string providerType) => providerType[Urns.ProviderPrefix.Length..];

    /// <summary>The name of the provider that resources of a package have where the program names none.</summary>
    public static string DefaultName(string version) => version.Length == 0 ? "default" : $"default_{NotAlphanumeric().Replace(version, "_")}";

    /// <summary>What the stack's configuration says of a package; every value is text (provider-rules 1).</summary>
    public static MapValue FromConfig(DeploymentOptions options, string package) => MapValue.From(options.Config
        .Where(entry => entry.Key.StartsWith($"{package}:", StringComparison.Ordinal))
        .OrderBy(entry => entry.Key, StringComparer.Ordinal)
        .Select(entry => KeyValuePair.Create(entry.Key[(package.Length + 1)..], Value(options, entry))));

    /// <summary>What of a provider's inputs the provider is told.</summary>
    public static MapValue Sent(MapValue inputs) => inputs.Without(Version);

    /// <summary>What of them the state keeps.</summary>
    public static MapValue Kept(MapValue inputs, string version) => version.Length == 0 ? inputs : inputs.With(Version, version);

    static PropertyValue Value(DeploymentOptions options, KeyValuePair<string, string> entry) =>
        options.SecretKeys.Contains(entry.Key) ? new SecretValue(entry.Value) : entry.Value;

    [GeneratedRegex("[^A-Za-z0-9]", RegexOptions.CultureInvariant)]
    private static partial Regex NotAlphanumeric();
}
