using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Resources;

/// <summary>What a resource's inputs are checked against.</summary>
/// <param name="News">The inputs as the program gave them, sources as resources still.</param>
/// <param name="Olds">The inputs in the state; empty for a new resource.</param>
/// <param name="Sources">What this process knows of other resources.</param>
sealed record CheckScope(MapValue News, MapValue Olds, ISources Sources);
