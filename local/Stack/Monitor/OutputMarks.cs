using Pulumi.Mixpeek.Stack.State;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Monitor;

/// <summary>Output values in what programs send: providers get secrets and unknowns in their place (provider-rules, "Values on the wire").</summary>
static class OutputMarks
{
    /// <summary>The bag with each output value as a plain, secret or unknown one, and the IDs of unborn references empty.</summary>
    public static MapValue TakeOff(MapValue bag) => bag.Select((_, value) => TakeOff(value));

    /// <summary>The URNs that a value's output values name.</summary>
    public static IEnumerable<string> Dependencies(PropertyValue value) => value switch
    {
        OutputValue output => Texts(output.Dependencies).Concat(output.Value is { } known ? Dependencies(known) : []),
        SecretValue secret => Dependencies(secret.Value),
        MapValue map => map.Values.SelectMany(Dependencies),
        ListValue list => list.SelectMany(Dependencies),
        _ => [],
    };

    static PropertyValue TakeOff(PropertyValue value) => value switch
    {
        OutputValue output => Marked(output.Value is { } known ? TakeOff(known) : PropertyValue.Unknown, output.IsSecret),
        SecretValue secret => TakeOff(secret.Value).AsSecret(),
        ReferenceValue reference => new ReferenceValue(Whole(reference)),
        MapValue map => TakeOff(map),
        ListValue list => ListValue.From(list.Select(TakeOff)),
        _ => value,
    };

    static PropertyValue Marked(PropertyValue value, bool secret) => secret ? value.AsSecret() : value;

    /// <summary>A reference as providers get it (recordings/references): some SDKs leave out what the URN says anyway.</summary>
    static MapValue Whole(ReferenceValue reference)
    {
        var fields = reference.Fields.Select((name, value) => name == "packageVersion" && value.Equals((PropertyValue)"") ? null : value);
        if (fields.Get("id") is { } id)
            fields = fields.With("id", TakeOff(id) is UnknownValue ? "" : TakeOff(id));
        return Urns.IsValid(reference.Urn)
            ? fields.With("name", Urns.Name(reference.Urn)).With("type", Urns.Type(reference.Urn))
            : fields;
    }

    static IEnumerable<string> Texts(ListValue? list) => (list ?? ListValue.Empty).OfType<TextValue>().Select(text => text.Value);
}
