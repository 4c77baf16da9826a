using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Stack.Tests.Replay;

/// <summary>
/// A request without what differs from run to run: addresses, seeds, random names, and the IDs that the engine makes itself.
/// </summary>
static class Normal
{
    const string Unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    static readonly string[] Volatile =
    [
        "randomSeed", "resourceStatusAddress", "resourceStatusToken", "engineAddress", "mapperTarget", "loaderTarget", "resolverTarget",
        "rootDirectory", "programDirectory", "address",
    ];

    /// <summary>The request in a form that compares equal where it should.</summary>
    public static string Of(string rpc, MapValue request)
    {
        foreach (var name in Volatile)
            request = request.Without(name);
        // A provider's ID is the engine's own invention, once it has one.
        if (rpc == "Configure" && request.Get("id") is TextValue id && id.Value != Unknown)
            request = request.With("id", "…");
        if (request.Get("autonaming") is MapValue naming)
            request = request.With("autonaming", naming.Without("proposedName"));
        return JsonCodec.ToJson(Sorted(request));
    }

    static PropertyValue Sorted(PropertyValue value) => value switch
    {
        MapValue map => MapValue.From(map
            .OrderBy(entry => entry.Key, StringComparer.Ordinal)
            .Select(entry => KeyValuePair.Create(entry.Key, Sorted(entry.Value)))),
        ListValue list => ListValue.From(list.Select(Sorted)),
        SecretValue secret => Sorted(Signatures.Lower(secret)),
        ReferenceValue reference => Sorted(reference.Fields),
        OpaqueValue opaque => Sorted(opaque.Fields),
        UnknownValue unknown => unknown.Token,
        _ => value,
    };
}
