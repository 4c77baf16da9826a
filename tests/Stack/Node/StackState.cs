using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Tests.Node;

/// <summary>A stack's resources, with what differs from one deployment to the next made equal.</summary>
static class StackState
{
    /// <summary>IDs become the names of their resources, times and ciphertexts go.</summary>
    public static ListValue Read(string file)
    {
        var text = File.ReadAllText(file);
        foreach (var resource in Resources(text).Cast<MapValue>())
            if (resource.Get("id") is TextValue id && resource["urn"] is TextValue urn)
                text = text.Replace(id.Value, $"the ID of {urn.Value.Split("::")[^1]}", StringComparison.Ordinal);
        return (ListValue)Settle(Resources(text));
    }

    static ListValue Resources(string text) => (ListValue)((MapValue)((MapValue)JsonCodec.Parse(text))["deployment"])["resources"];

    static PropertyValue Settle(PropertyValue value) => value switch
    {
        MapValue map => map.Select((key, item) => key is "createdAt" or "created" or "modified" or "ciphertext" ? null : Settle(item)),
        ListValue list => ListValue.From(list.Select(Settle)),
        _ => value,
    };
}
