namespace Pulumi.Mixpeek.Extractors;

/// <summary>One thing that an extractor processes.</summary>
/// <param name="IsRequired">Whether it cannot work without.</param>
/// <param name="Takes">The types of source fields that can be mapped to it; any where null. A string may be a file's URL.</param>
sealed record ExtractorInput(bool IsRequired, IReadOnlyList<string>? Takes);
