using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Extractors;

/// <summary>A feature extractor: what it takes, what it puts into documents, how it can be set.</summary>
/// <param name="Name">Its name, such as <c>text_extractor</c>.</param>
/// <param name="Version">Its version, such as <c>v1</c>.</param>
sealed record Extractor(string Name, string Version)
{
    /// <summary>What can be mapped to it, by the input's name; null where it takes anything, or nobody knows.</summary>
    public IReadOnlyDictionary<string, ExtractorInput>? Inputs { get; init; }

    /// <summary>Inputs of which it needs one; none where there is no such rule.</summary>
    public IReadOnlyList<string> NeedsOneOf { get; init; } = [];

    /// <summary>Whether it hands on every source field unless some are named.</summary>
    public bool PassesAll { get; init; }

    /// <summary>What it adds to documents, as schema fields by name; null where nobody knows.</summary>
    public MapValue? Outputs { get; init; }

    /// <summary>Parameters that, once set, add outputs that nobody can foresee.</summary>
    public IReadOnlyList<string> AddsOutputs { get; init; } = [];

    /// <summary>Its documented parameters by name.</summary>
    public IReadOnlyDictionary<string, ExtractorParameter> Parameters { get; init; } = new Dictionary<string, ExtractorParameter>();
}
