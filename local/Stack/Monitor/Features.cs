using Pulumi.Mixpeek.Protocol;

namespace Pulumi.Mixpeek.Stack.Monitor;

/// <summary>What this monitor can do of what SDKs ask for: by name in older ones, by number in newer ones.</summary>
static class Features
{
    static readonly Dictionary<string, ResourceMonitorFeature> Supported = new(StringComparer.Ordinal)
    {
        ["secrets"] = ResourceMonitorFeature.Secrets,
        ["resourceReferences"] = ResourceMonitorFeature.ResourceReferences,
        ["outputValues"] = ResourceMonitorFeature.OutputValues,
        ["aliasSpecs"] = ResourceMonitorFeature.AliasSpecs,
        ["deletedWith"] = ResourceMonitorFeature.DeletedWith,
    };

    public static IEnumerable<ResourceMonitorFeature> All => Supported.Values;

    public static bool Has(string name) => Supported.ContainsKey(name);
}
