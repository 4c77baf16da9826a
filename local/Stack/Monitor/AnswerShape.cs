using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Monitor;

/// <summary>What an SDK can take in an answer; what it cannot is brought into a form that it can.</summary>
/// <param name="Secrets">Whether secret values may be marked as such.</param>
/// <param name="References">Whether resources may be references; their IDs are sent otherwise.</param>
/// <param name="Partial">Whether a value may be unknown in part; it is unknown as a whole otherwise.</param>
sealed record AnswerShape(bool Secrets, bool References, bool Partial)
{
    public MapValue Of(MapValue bag) => bag.Select((_, value) => Whole(Of(value)));

    PropertyValue Whole(PropertyValue value) => !Partial && value.HasUnknown() ? PropertyValue.Unknown : value;

    PropertyValue Of(PropertyValue value) => value switch
    {
        SecretValue secret => Secrets ? Of(secret.Value).AsSecret() : Of(secret.Value),
        ReferenceValue reference when !References => reference.Id ?? reference.Urn,
        MapValue map => map.Select((_, item) => Of(item)),
        ListValue list => ListValue.From(list.Select(Of)),
        _ => value,
    };
}
