using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Extractors;

/// <summary>A documented parameter of an extractor.</summary>
/// <param name="Default">What Mixpeek takes where it is left out; null where that is nothing.</param>
/// <param name="Minimum">The least value of a number.</param>
/// <param name="Maximum">The greatest value of a number.</param>
/// <param name="Choices">The texts that it can be; any where null.</param>
sealed record ExtractorParameter(PropertyValue? Default, double Minimum, double Maximum, IReadOnlyList<string>? Choices);
