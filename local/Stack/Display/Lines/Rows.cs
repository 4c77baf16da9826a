using Pulumi.Mixpeek.Stack.State;

namespace Pulumi.Mixpeek.Stack.Display.Lines;

/// <summary>The resources that a phase has come by, in order.</summary>
sealed class Rows
{
    readonly OrderedDictionary<string, Row> byUrn = new(StringComparer.Ordinal);

    public IEnumerable<Row> All => byUrn.Values;

    public Row? Find(string urn) => byUrn.GetValueOrDefault(urn);

    public Row Get(string urn)
    {
        if (!byUrn.TryGetValue(urn, out var row))
            byUrn[urn] = row = Urns.IsValid(urn) ? new(urn, Urns.Type(urn), Urns.Name(urn)) : new(urn, urn, "");
        return row;
    }
}
