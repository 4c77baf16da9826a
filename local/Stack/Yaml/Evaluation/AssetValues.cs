using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Yaml.Evaluation;

/// <summary>Assets and archives as values. Their hashes are the engine's to add.</summary>
static class AssetValues
{
    /// <param name="kind">Where it comes from: text, path or uri.</param>
    public static OpaqueValue Asset(string kind, PropertyValue source) =>
        new(MapValue.Of((Signatures.Key, Signatures.Asset), (kind, source)));

    /// <param name="kind">Where it comes from: assets, path or uri.</param>
    public static OpaqueValue Archive(string kind, PropertyValue source) =>
        new(MapValue.Of((Signatures.Key, Signatures.Archive), (kind, source)));
}
