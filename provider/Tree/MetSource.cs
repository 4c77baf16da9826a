using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Tree;

/// <summary>A source of a collection.</summary>
/// <param name="Path">Where the program names it.</param>
/// <param name="Label">What a user calls it: <c>bucket "raw"</c>.</param>
/// <param name="Offer">What it offers; nothing that is known, where this process has not met it.</param>
sealed record MetSource(PropertyPath Path, string Label, Offer Offer);
