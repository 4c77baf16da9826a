using Pulumi.Mixpeek.Tree;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Resources;

/// <summary>What a resource's inputs are checked against.</summary>
/// <param name="News">The inputs as the program gave them, sources as resources still.</param>
/// <param name="Olds">The inputs in the state; empty for a new resource.</param>
/// <param name="Sources">What this process knows of other resources.</param>
sealed record CheckScope(MapValue News, MapValue Olds, ISources Sources)
{
    /// <summary>A collection's sources, looked up when first asked for: Check is on the engine's critical path (provider-rules 10).</summary>
    public IReadOnlyList<MetSource> Met => field ??= MetSources.Of(this);
}
