using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Tree;

/// <summary>A namespace that this process has met.</summary>
/// <param name="Label">What a user calls it: <c>namespace "media"</c>.</param>
/// <param name="FeatureExtractors">The extractors that it lists.</param>
sealed record MetNamespace(string Label, PropertyValue? FeatureExtractors)
{
    /// <summary>The entries, or null where some are not known yet.</summary>
    public IReadOnlyList<(string Name, string Version)>? Listed { get; } = FeatureExtractors?.Unwrap() is ListValue list && !list.HasUnknown()
        ? [.. list.Select(entry => entry.Unwrap()).OfType<MapValue>().Select(entry => (entry.TextOf("featureExtractorName") ?? "", entry.TextOf("version") ?? ""))]
        : null;
}
