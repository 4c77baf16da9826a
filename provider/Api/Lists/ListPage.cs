using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Api.Lists;

/// <summary>One page of a list.</summary>
/// <param name="Entries">Its entries, as Mixpeek answered them.</param>
/// <param name="Next">Where the next page begins; null after the last.</param>
public sealed record ListPage(IReadOnlyList<MapValue> Entries, ListPosition? Next);
