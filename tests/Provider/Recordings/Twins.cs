using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Tests.Recordings;

/// <summary>
/// What the recording has and what stands for it here: IDs and random names, and the whole bags of a state. The recording provider's
/// outputs were others than this one's, so a state is never translated: it is what this provider returned at the same place.
/// </summary>
sealed class Twins
{
    readonly Dictionary<string, string> texts = [];
    readonly Dictionary<string, List<(MapValue Recorded, MapValue Ours)>> bags = [];

    public void Pair(string recorded, string ours) => texts[recorded] = ours;

    /// <summary>Remembers a bag of a resource: checked inputs, or outputs.</summary>
    public void Pair(string urn, MapValue recorded, MapValue ours)
    {
        if (!bags.TryGetValue(urn, out var known))
            bags[urn] = known = [];
        known.Add((recorded, ours));
    }

    public string Text(string recorded) => texts.GetValueOrDefault(recorded, recorded);

    /// <summary>The last bag of ours that stands for this one; where there is none (the engine made it), its texts are translated.</summary>
    public MapValue Bag(string urn, MapValue recorded) =>
        bags.GetValueOrDefault(urn)?.LastOrDefault(twin => twin.Recorded.Equals(recorded)).Ours ?? (MapValue)Translate(recorded);

    /// <summary>The same value with the IDs and names of here.</summary>
    public PropertyValue Translate(PropertyValue value) => value switch
    {
        TextValue text => Text(text.Value),
        SecretValue secret => new SecretValue(Translate(secret.Value)),
        ReferenceValue reference => new ReferenceValue((MapValue)Translate(reference.Fields)),
        ListValue list => ListValue.From(list.Select(Translate)),
        MapValue map => map.Select((_, item) => Translate(item)),
        _ => value,
    };
}
